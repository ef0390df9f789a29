"""Flowcharts as graphs: reach, loops, order, calls."""
