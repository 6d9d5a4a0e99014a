"""Why the operating system refuses, in both languages: its own words are English only."""

import errno
from collections.abc import Mapping
from typing import Final

from governance.model.errors import Text

_REASONS: Final[Mapping[int, Text]] = {
    errno.EACCES: Text(
        "没有权限，或文件在别的程序（如 Excel）里打开着",
        "permission denied, or the file is open in another program such as Excel",
    ),
    errno.EPERM: Text("不允许这样做", "operation not permitted"),
    errno.EROFS: Text("磁盘是只读的", "read-only file system"),
    errno.ENOENT: Text("没有这个文件或文件夹", "no such file or folder"),
    errno.EEXIST: Text("已经有同名的文件", "the file is there already"),
    errno.EISDIR: Text("这是文件夹，不是文件", "it is a folder, not a file"),
    errno.ENOTDIR: Text(
        "路径里有一段是文件，不是文件夹", "a part of the path is a file, not a folder"
    ),
    errno.ENOTEMPTY: Text("文件夹里还有东西", "the folder is not empty"),
    errno.ENOSPC: Text("磁盘满了", "no space left on the disk"),
    errno.EDQUOT: Text("超过了磁盘配额", "the disk quota is used up"),
    errno.EFBIG: Text("文件太大", "the file is too large"),
    errno.ENAMETOOLONG: Text("文件名太长", "the file name is too long"),
    errno.EMFILE: Text("打开的文件太多", "too many open files"),
    errno.EBUSY: Text("文件正被别的程序使用", "another program is using the file"),
    errno.EINVAL: Text("文件名或参数不对", "invalid name or argument"),
    errno.EIO: Text("磁盘读写出错", "the disk reports an error"),
}


def reason(error: OSError) -> Text:
    """Why the system refused; what it says itself where the cause has no words here."""
    said = error.strerror or str(error)
    return _REASONS.get(error.errno or 0, Text(said, said))
