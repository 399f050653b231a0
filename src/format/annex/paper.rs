//! Sheets of A4 with the margins of the decree: 20 mm above and below, 30 mm on the left, 15 mm on the right.
//!
//! Lengths are in twips, the twentieths of a point that documents count in; 1 mm is 56.69 of them.

/// How a sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// Upright.
    Portrait,
    /// Lengthwise, for tables with many columns.
    Landscape,
}

const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;

/// 20 mm.
pub(super) const ABOVE: u32 = 1134;
/// 20 mm.
pub(super) const BELOW: u32 = 1134;
/// 30 mm.
pub(super) const LEFT: u32 = 1701;
/// 15 mm.
pub(super) const RIGHT: u32 = 850;

impl Paper {
    /// Width and height of the sheet.
    pub(super) fn size(self) -> (u32, u32) {
        match self {
            Self::Portrait => (SHORT_SIDE, LONG_SIDE),
            Self::Landscape => (LONG_SIDE, SHORT_SIDE),
        }
    }

    /// What is left between the margins.
    pub(super) fn text_width(self) -> u32 {
        self.size().0 - LEFT - RIGHT
    }
}
