"""What exploring a variant proves about it, said as problems an author can mend."""
