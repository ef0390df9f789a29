"""The display list that every picture is made from."""
