"""Story tests as data: plan files beside the variants, read and played."""
