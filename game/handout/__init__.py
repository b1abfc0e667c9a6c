"""The debrief as one page for a browser or a printer, with nothing in it that runs."""
