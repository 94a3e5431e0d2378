"""The workbook: an answer as a file for Excel and LibreOffice, whose weights can be played with."""
