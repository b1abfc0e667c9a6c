"""An author's view of a situation while it is being written: reloads on save, jumps anywhere."""
