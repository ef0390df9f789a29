"""SOP Studio: procedures as flowcharts, checked, drawn and published."""
