"""The columns of `compound_register` on services, basics and standards met."""

from governance.datasets.records.counts import count, whether

_SERVICES = {
    "cleaning": ("保洁", "Cleaning"),
    "greening": ("绿化", "Greening"),
    "repair": ("维修", "Repair"),
    "parking": ("停车", "Parking"),
    "security": ("治安", "Security"),
}
_BASICS = {
    "organisation": ("组织", "Organisation"),
    "venue": ("阵地", "Venue"),
    "ledger": ("党员台账", "Ledger of members"),
    "contact": ("联系机制", "Contact"),
    "plan": ("应急预案", "Emergency plan"),
}
_STANDARDS = {
    "organisation": ("组织建设标准化", "Organisation to a standard"),
    "venue": ("阵地建设规范化", "Venues by rule"),
    "service": ("管理服务精细化", "Refined management and service"),
    "team": ("服务队伍专业化", "Professional service teams"),
    "democracy": ("民主建设常态化", "Democratic practice as routine"),
    "support": ("工作保障制度化", "Support laid down in rules"),
}

# Two different 五有: the services are Wuzhou's, the basics Xinghualing's. They are never merged.
SERVICES = tuple(
    whether(
        f"service_{name}",
        (f"有{zh}", f"Has {en.lower()}"),
        (f"是否有人{zh}(五有四管的五有)。", f"Whether it has {en.lower()} (five services)."),
    )
    for name, (zh, en) in _SERVICES.items()
)
BASICS = tuple(
    whether(
        f"basics_{name}",
        (f"五有建设：{zh}", f"Basics: {en.lower()}"),
        (f"是否有{zh}(五有建设的五有)。", f"Whether it has: {en.lower()} (five basics)."),
    )
    for name, (zh, en) in _BASICS.items()
)
STANDARDS = tuple(
    count(
        f"standards_{name}",
        (f"{zh}达标条数", f"Standards met: {en.lower()}"),
        (
            f"“{zh}”一组达到的标准条数；六组合计不超过 30。",
            f"Standards met in the group “{en}”; the six groups make at most 30.",
        ),
        "4",
        ("条", "standards"),
        30,
    )
    for name, (zh, en) in _STANDARDS.items()
)
