"""What an author sees of a story: diagrams, the schema, the reference, what gives it away."""
