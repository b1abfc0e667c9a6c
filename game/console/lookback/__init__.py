"""The debrief as plain text: one module for each thing to look back on."""
