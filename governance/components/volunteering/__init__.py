"""The page 志愿服务: five measures, places, concentration, norms, and the time bank."""
