"""What leaves the model: text, links, pictures, report, workbook, deck, and one zip of all."""
