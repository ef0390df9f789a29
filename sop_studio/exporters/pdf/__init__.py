"""Write the published SOP as a tagged PDF."""
