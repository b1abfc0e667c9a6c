"""What exploring a situation proves about it, said as problems that an author can mend."""
