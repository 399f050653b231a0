//! Memory that was freed stays with the process, where the next step of a short run takes it up again.
//!
//! The allocator of glibc hands a large block back to the system as soon as it is freed, and asks for fresh pages a
//! moment later, each of which the system has to clear and to map. It stops doing so for blocks up to the size of the
//! largest that was ever freed. Other allocators lose nothing by this.

use std::hint::black_box;

/// More than a set of criteria or a table of a small round takes, and little beside a large one.
const LARGE: usize = 1 << 20;

/// Frees a large block that nothing was ever written to: once for the limit to rise, and once more to have room below
/// it in one piece.
pub(crate) fn keep_freed() {
    for _ in 0..2 {
        drop(black_box(Vec::<u8>::with_capacity(LARGE)));
    }
}
