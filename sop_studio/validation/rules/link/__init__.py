"""Rules about links between flowcharts and SOPs."""
