"""The page 覆盖率: two layers of coverage, the list, the target, the parties and the profile."""
