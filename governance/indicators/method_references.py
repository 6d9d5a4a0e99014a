"""What each kind of 95 % interval is read up in: stands behind an indicator's own references."""

from collections.abc import Mapping
from typing import Final

from governance.indicators.indicator import Interval

_WILSON: Final = (
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. "
    "Journal of the American Statistical Association 22 (158), 209–212."
)
_NEWCOMBE: Final = (
    "Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison "
    "of seven methods. Statistics in Medicine 17 (8), 857–872. (method 3)"
)
_BYAR: Final = (
    "Breslow, N. E. & Day, N. E. (1987). Statistical Methods in Cancer Research II: The Design and "
    "Analysis of Cohort Studies. IARC Scientific Publications 82. (equations 2.13, 2.14)"
)
_KAPLAN_MEIER: Final = (
    "Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. "
    "Journal of the American Statistical Association 53 (282), 457–481."
)
_LOG_LOG: Final = (
    "Kalbfleisch, J. D. & Prentice, R. L. (1980). The Statistical Analysis of Failure Time Data. "
    "Wiley. (Greenwood's variance on the scale log(−log S))"
)

METHOD_REFERENCES: Final[Mapping[Interval, tuple[str, ...]]] = {
    "wilson": (_WILSON, _NEWCOMBE),
    "multinomial": (_WILSON, _NEWCOMBE),
    "byar": (_BYAR,),
    "greenwood": (_KAPLAN_MEIER, _LOG_LOG),
    "none": (),
}
