"""A DAF/SPK file from segments, for excerpts of NAIF's kernels."""
import struct

RECORD = 1024
FTP = b"FTPSTR:\r:\n:\r\n:\r\x00:\x81:\x10\xce:ENDFTP"


def kernel_bytes(segments, internal_name, little=True):
    """segments: (name, start, stop, target, centre, frame, data_type, numbers), at most 25 of them."""
    order = "<" if little else ">"
    address = 3 * RECORD // 8 + 1  # file record, summaries, names
    summaries, names, data = b"", b"", b""
    for name, start, stop, target, centre, frame, data_type, numbers in segments:
        summaries += struct.pack(order + "2d6i", start, stop, target, centre, frame, data_type, address, address + len(numbers) - 1)
        names += name.encode().ljust(40)
        data += struct.pack(f"{order}{len(numbers)}d", *numbers)
        address += len(numbers)
    head = b"DAF/SPK " + struct.pack(order + "2i", 2, 6) + internal_name.encode().ljust(60) + struct.pack(order + "3i", 2, 2, address)
    head += b"LTL-IEEE" if little else b"BIG-IEEE"
    head = head.ljust(699, b"\0") + FTP
    list_record = struct.pack(order + "3d", 0, 0, len(segments)) + summaries
    return head.ljust(RECORD, b"\0") + list_record.ljust(RECORD, b"\0") + names.ljust(RECORD) + data
