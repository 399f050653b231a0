//! The words of headings: every spelling of the manual, by meaning, for each kind of table.

use crate::diagnostic::Column;
use crate::input::spelling::heading_key;

/// Meanings with the keys of their headings, as [`heading_key`] writes them.
pub type Lexicon<M> = &'static [(M, &'static [&'static str])];

/// Headings of the register.
pub const REGISTER: Lexicon<Column> = &[
    (Column::Agency, AGENCY),
    (Column::AgencyName, AGENCY_NAME),
    (Column::NameEnglish, &["name en", "ten tieng anh"]),
    (Column::Block, BLOCK),
    (Column::Status, &["trang thai", "status"]),
    (Column::ExemptFrom, &["mien tieu chi", "exempt from"]),
    (Column::Aliases, &["ten khac", "aliases"]),
];

/// Headings of the data, long or wide.
pub const DATA: Lexicon<Column> = &[
    (Column::Agency, AGENCY),
    (Column::AgencyName, AGENCY_NAME),
    (
        Column::Criterion,
        &["ma tieu chi", "ma tc", "criterion", "criterion id", "code"],
    ),
    (
        Column::Value,
        &["gia tri", "ket qua", "so lieu", "tu so", "value", "numerator"],
    ),
    (
        Column::SelfAssessed,
        &[
            "diem tu danh gia",
            "tu danh gia",
            "diem tu cham",
            "tu cham",
            "self",
        ],
    ),
    (Column::Appraised, &["diem tham dinh", "tham dinh", "appraised"]),
    (
        Column::Final,
        &["diem tham dinh lan 2", "tham dinh lan 2", "final"],
    ),
    (
        Column::Denominator,
        &["mau so", "tong so", "denominator", "total"],
    ),
    (
        Column::Evidence,
        &["tai lieu kiem chung", "minh chung", "evidence"],
    ),
    (
        Column::Reason,
        &[
            "ly do",
            "ly do dieu chinh",
            "y kien tham dinh",
            "giai trinh",
            "reason",
        ],
    ),
    (Column::Note, &["ghi chu", "note"]),
    (Column::Stage, &["vong", "giai doan", "stage"]),
    (Column::Year, &["nam", "year"]),
    (Column::Block, BLOCK),
];

/// Headings of questionnaires that are no questions; whatever else stands over a column is one.
pub const RESPONSES: Lexicon<Column> = &[
    (Column::Agency, AGENCY),
    (Column::AgencyName, AGENCY_NAME),
    (Column::Block, BLOCK),
    (Column::Year, &["nam", "year"]),
    (Column::Note, &["ghi chu", "note"]),
];

/// What a column of a published table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Code of the agency.
    Agency,
    /// Name of the agency.
    AgencyName,
    /// Percent of the agency's own maximum.
    Index,
    /// Points in all.
    Score,
    /// Points of the appraisal: the score, where the table shows no other.
    Appraised,
    /// A part that does not decide: self-scored or surveyed points, block.
    Part(Part),
    /// Place in the block.
    Rank,
    /// Class.
    Tier,
    /// Year of assessment.
    Year,
}

/// Columns of a published table that are known and not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Self-scored points.
    SelfAssessed,
    /// Points of the survey.
    Survey,
    /// Block.
    Block,
}

/// Headings of a published table.
pub const PUBLISHED: Lexicon<Shown> = &[
    (Shown::Agency, AGENCY),
    (Shown::AgencyName, AGENCY_NAME),
    (
        Shown::Index,
        &[
            "chi so",
            "chi so cchc",
            "chi so tong hop",
            "chi so cai cach hanh chinh",
            "par index",
            "index",
        ],
    ),
    (
        Shown::Score,
        &[
            "diem danh gia",
            "diem dat duoc",
            "tong diem",
            "tong diem dat duoc",
            "score",
            "points",
        ],
    ),
    (Shown::Appraised, &["diem tham dinh", "tham dinh", "appraised"]),
    (
        Shown::Part(Part::SelfAssessed),
        &["diem tu danh gia", "tu danh gia", "tu cham", "self"],
    ),
    (
        Shown::Part(Part::Survey),
        &[
            "diem dieu tra xhh",
            "diem dieu tra xa hoi hoc",
            "diem khao sat",
            "survey",
        ],
    ),
    (Shown::Part(Part::Block), BLOCK),
    (Shown::Rank, &["xep hang", "vi thu", "thu hang", "hang", "rank"]),
    (Shown::Tier, &["xep loai", "phan loai", "nhom", "tier", "class"]),
    (Shown::Year, &["nam", "year"]),
];

const AGENCY: &[&str] = &["ma don vi", "ma co quan", "ma dv", "agency", "agency id", "unit"];
const AGENCY_NAME: &[&str] = &[
    "ten don vi",
    "ten co quan",
    "don vi",
    "co quan",
    "co quan don vi",
    "agency name",
    "name",
];
const BLOCK: &[&str] = &["ma khoi", "khoi", "block"];
/// Columns of our own forms that repeat what the criteria say: nobody's answer.
const REPEATED: &[&str] = &[
    "ten tieu chi",
    "criterion name",
    "diem toi da",
    "maximum",
    "cach ghi",
    "how to answer",
    "bo tieu chi",
    "criteria set",
];
/// Which set of criteria a form was made for.
const SET: [&str; 2] = ["bo tieu chi", "criteria set"];
/// Row numbers: in every office's tables, and of no meaning.
const ROW_NUMBER: &[&str] = &["stt", "tt", "so tt", "so thu tu"];

/// Whether any table has a heading like this: how a heading row is told from a title.
#[must_use]
pub fn is_known(heading: &str) -> bool {
    fn has<M>(lexicon: Lexicon<M>, key: &str) -> bool {
        lexicon.iter().any(|(_, keys)| keys.contains(&key))
    }
    let key = heading_key(heading);
    let key = key.as_str();
    has(REGISTER, key) || has(DATA, key) || has(PUBLISHED, key) || says_nothing(key)
}

/// Whether the column of a form says which set of criteria it was made for.
#[must_use]
pub fn names_the_set(heading: &str) -> bool {
    SET.contains(&&*heading_key(heading))
}

/// Whether the key is that of a known column that is no answer: row numbers, and what a form repeats of the criteria.
#[must_use]
pub fn says_nothing(key: &str) -> bool {
    is_row_number(key) || REPEATED.contains(&key)
}

/// STT, TT.
fn is_row_number(key: &str) -> bool {
    ROW_NUMBER.contains(&key)
}
