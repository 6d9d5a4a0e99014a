"""What leaves the program: tables, citations and pictures, each saying where it is from."""
