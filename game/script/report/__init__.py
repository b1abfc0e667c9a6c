"""Problems shown to people and to programs: text with source lines, JSON, SARIF."""
