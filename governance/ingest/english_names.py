"""What the name of a person looks like in Latin letters: John Smith, Smith, John, Zhang Wei.

Any two words may be a name, so one of them must be a common given name or a Chinese surname, and
the last no word for a place. One such cell proves nothing; a column of them does.
"""

import re
from typing import Final

_GIVEN_NAMES: Final = """
Aaron Abigail Adam Adrian Alan Albert Alejandro Alex Alexander Alexandra Alexis Alice Alicia Allison
Alyssa Amanda Amber Amy Ana Andrea Andrew Angel Angela Anita Ann Anna Anne Annette Anthony Antonio
April Arthur Ashley Austin Barbara Barry Benjamin Bernard Beth Betty Beverly Bill Billy Bobby Bonnie
Brad Bradley Brandi Brandon Brandy Brenda Brent Brett Brian Brittany Brooke Bruce Bryan Caitlin
Calvin Cameron Carl Carla Carlos Carol Caroline Carolyn Carrie Casey Cassandra Catherine Cathy
Charles Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Christy Cindy
Claire Clarence Clayton Cody Colin Colleen Connie Corey Cory Courtney Craig Cristina Crystal Curtis
Cynthia Daisy Dale Dan Dana Daniel Danielle Danny Darlene Darrell Darren David Dawn Dean Deanna
Debbie Deborah Debra Denise Dennis Derek Derrick Desiree Diana Diane Diego Donald Donna Doris Dorothy
Douglas Drew Duane Dustin Dwayne Dylan Earl Eddie Edgar Eduardo Edward Edwin Eileen Elaine Elizabeth
Ellen Emily Emma Eric Erica Erik Erika Erin Ernest Ethan Eugene Evan Evelyn Faith Felicia Fernando
Frances Francis Francisco Frank Franklin Fred Frederick Gabriel Gabriela Gabriella Gail Gary Gavin
Geoffrey George Gerald Gina Glenn Gloria Grace Greg Gregory Guy Gwendolyn Hailey Hannah Harold Harry
Hayley Heather Hector Heidi Helen Henry Holly Howard Hunter Ian Isaac Isabel Isabella Isaiah Ivan
Jack Jackie Jackson Jaclyn Jacob Jacqueline Jaime Jake James Jamie Jane Janet Janice Jared Jasmin
Jasmine Jason Javier Jay Jean Jeanette Jeff Jeffery Jeffrey Jenna Jennifer Jenny Jeremiah Jeremy
Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Jo Joan Joann Joanna Joanne Jodi Joe Joel John
Johnathan Johnny Jon Jonathan Jordan Jorge Jose Joseph Joshua Joy Joyce Juan Judith Judy Julia Julian
Julie June Justin Kaitlin Kaitlyn Kara Karen Kari Karina Karl Karla Kate Katelyn Katherine Kathleen
Kathryn Kathy Katie Katrina Kayla Keith Kelli Kellie Kelly Kelsey Kendra Kenneth Kent Kerri Kerry
Kevin Kim Kimberly Kirk Kristen Kristi Kristie Kristin Kristina Kristine Kristopher Kristy Krystal
Kurt Kyle Lance Larry Latoya Laura Lauren Laurie Lawrence Leah Lee Leonard Leroy Leslie Levi Linda
Lindsay Lindsey Lisa Logan Lonnie Lori Louis Lucas Luis Luke Lydia Lynn Mackenzie Madeline Madison
Makayla Malik Mallory Manuel Marc Marcus Margaret Maria Mariah Marie Marilyn Mario Marisa Marissa
Mark Martha Martin Marvin Mary Mason Mathew Matthew Maureen Maurice Max Maxwell Meagan Megan Meghan
Melanie Melinda Melissa Melody Melvin Meredith Mia Micheal Michael Michaela Micheal Michele Michelle
Miguel Mike Miranda Misty Mitchell Molly Monica Monique Morgan Nancy Natalie Natasha Nathan Nathaniel
Nathan Nicholas Nichole Nicole Nicolas Noah Norma Norman Olivia Omar Oscar Paige Pam Pamela Patricia
Patrick Patty Paul Paula Peggy Penny Perry Peter Philip Phillip Phyllis Preston Priscilla Rachael
Rachel Ralph Randall Randy Raymond Rebecca Rebekah Regina Renee Ricardo Richard Rick Rickey Ricky
Rita Robert Roberta Roberto Robin Rodney Roger Ronald Ronnie Rosa Rose Ross Roy Ruben Russell Ruth
Ryan Sabrina Sally Samantha Samuel Sandra Sandy Sara Sarah Savannah Scott Sean Selena Sergio Seth
Shane Shannon Sharon Shaun Shawn Sheena Sheila Shelby Shelia Shelley Shelly Sheri Sherri Sherry
Shirley Sierra Sonia Sonya Sophia Spencer Stacey Stacie Stacy Stanley Stefanie Stephanie Stephen Steve
Steven Stuart Sue Summer Susan Suzanne Sydney Sylvia Tabitha Tamara Tammie Tammy Tanner Tanya Tara
Tasha Taylor Ted Teresa Terri Terrance Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Todd Tom
Tommy Toni Tonya Tony Tracey Traci Tracie Tracy Travis Trevor Tricia Tristan Troy Tyler Valerie
Vanessa Vernon Veronica Vicki Vickie Victor Victoria Vincent Virginia Walter Wanda Warren Wayne Wendy
Wesley Whitney William Willie Xavier Yesenia Yolanda Yvette Yvonne Zachary Zoe
"""
_CHINESE_SURNAMES: Final = """
Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie
Song Tang Deng Feng Han Cao Zeng Peng Xiao Cai Pan Tian Dong Yuan Yu Ye Jiang Du Su Wei Cheng Lu Ding
Ren Yao Shen Zhong Cui Tan Fan Liao Shi Jin Wan Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Yin
Xue Yan Lei Long Tao Hao Gong Shao Qian Wen Mao Dai Mo Kong Xiang Chang Ouyang
"""
# The last word of a street, a quarter, an office: Madison Avenue is no person.
_THINGS: Final = """
Avenue Ave Street St Road Rd Drive Lane Boulevard Blvd Court Square Place Plaza Way Terrace Highway
Park Garden Gardens Village Center Centre Hill Hills Heights Point Beach Island Harbor Bay Valley
Ridge Forest Field Fields Creek River Lake Bridge County City Town Township District Zone Area Ward
Borough North South East West End Side Downtown Estate Estates House Houses Housing Hall School
College University Library Hospital Church Station Airport Office Department Division Bureau Board
Council Agency Authority Commission Committee Service Services Program Unit Team Company Inc Ltd Group
Complaint Request Repair Maintenance Removal Enforcement Inspection Report Issue Community Compound
Subdistrict Qu Shi Xian Lu Jie
"""
_GIVEN: Final = frozenset(word.casefold() for word in _GIVEN_NAMES.split())
_SURNAMES: Final = frozenset(word.casefold() for word in _CHINESE_SURNAMES.split())
_NO_NAME: Final = frozenset(word.casefold() for word in _THINGS.split())
_WORD: Final = r"([A-Z][A-Za-z'’-]+)"
_TWO_WORDS: Final = re.compile(rf"{_WORD},?(?: [A-Z]\.?)? {_WORD}(?:,? (?:Jr|Sr|II|III)\.?)?")


def looks_like_full_name(value: str) -> bool:
    """Whether a whole cell is two words, with an initial between them at most, that name a person."""
    found = _TWO_WORDS.fullmatch(value.strip())
    if found is None:
        return False
    first, last = (word.casefold() for word in found.groups())
    if last in _NO_NAME:
        return False
    return bool({first, last} & _GIVEN) or first in _SURNAMES or last in _SURNAMES
