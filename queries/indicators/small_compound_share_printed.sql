-- One row per place and scope for which a document prints it.
from marts.published('small_compound_share_printed');
