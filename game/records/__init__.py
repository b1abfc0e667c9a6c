"""What is kept on this machine: journals of runs, and nothing about the person who played."""
