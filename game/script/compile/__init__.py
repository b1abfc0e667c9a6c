"""From the files of a situation to a program for each variant and cut."""
