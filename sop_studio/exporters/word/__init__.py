"""Write the published SOP as a Word document."""
