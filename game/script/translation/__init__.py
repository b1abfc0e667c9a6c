"""Further languages: a file for each, kept in step with the words it was made from."""
