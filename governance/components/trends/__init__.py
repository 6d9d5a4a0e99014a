"""The page 趋势: indicators over time at chosen places, a panel each."""
