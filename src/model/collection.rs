//! Returned forms: what came back, from whom, and what was left aside.
//!
//! ```text
//! SNV.xlsx         all of its rows say VIDU-2024 (1)     the set of criteria, and the version of the form
//! ~$HHV.xlsx       left aside: an owner file of Excel
//! ```

use crate::model::agency::AgencyIndex;
use crate::model::round::Round;
use crate::source::SourceId;

/// The version of forms that are written, and the latest that is read.
pub const FORM_VERSION: u32 = 1;

/// What came back of a round's forms.
#[derive(Debug, Clone)]
pub struct Collection {
    /// The round, with the answers of all forms.
    pub round: Round,
    /// One entry for each agency that is assessed, in the order of the register.
    pub returns: Vec<Return>,
    /// Forms that cannot be used, which has been reported.
    pub refused: Vec<String>,
    /// Files and folders that are no forms, by name.
    pub left_aside: Vec<LeftAside>,
}

/// What one agency sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// Whose it is.
    pub agency: AgencyIndex,
    /// Its files, in the order of their names; several that say the same are no fault.
    pub files: Vec<SourceId>,
    /// Whether two of them say different things, which has been reported.
    pub differ: bool,
    /// Answers that are filled in.
    pub filled: usize,
    /// Answers that a form asks for.
    pub asked: usize,
}

/// A name in the folder that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftAside {
    /// Without the folder.
    pub name: String,
    /// Why.
    pub why: Aside,
}

/// Why a name in the folder was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// `~$HHV.xlsx`: of an office program that has the form open.
    OwnerFile,
    /// `Thumbs.db`, `desktop.ini`: of the system.
    OfSystem,
    /// It begins with a dot.
    Hidden,
    /// A link.
    Link,
    /// A folder.
    Folder,
    /// Neither a workbook nor a CSV file.
    OtherKind,
}

/// What the last column of a form says: `VIDU-2024 (1)`.
#[must_use]
pub fn marker(set: &str) -> String {
    format!("{set} ({FORM_VERSION})")
}

/// The set of criteria and the version of a marker; a text without a version is a set.
#[must_use]
pub fn parted_marker(text: &str) -> (&str, Option<u32>) {
    let parted = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    match parted.map(|(set, version)| (set, version.parse())) {
        Some((set, Ok(version))) => (set, Some(version)),
        Some((_, Err(_))) | None => (text, None),
    }
}
