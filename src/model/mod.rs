//! The nouns of an assessment round, as an officer would name them.
//!
//! | word | Vietnamese | what it is | file |
//! |---|---|---|---|
//! | framework | bộ tiêu chí | one decision's set of criteria with its rules of scoring and ranking | [`framework`] |
//! | area | lĩnh vực | a chapter of the set | [`framework`] |
//! | criterion | tiêu chí | scored by its own rule or by its components | [`framework`] |
//! | component | tiêu chí thành phần | a part of a criterion, scored by its own rule | [`framework`] |
//! | item | | whatever is answered and scored: a component, or a criterion without any | [`item`] |
//! | rule | quy tắc chấm điểm | how an answer becomes points | [`rule`] |
//! | tier | xếp loại | a class of agencies by score, with conditions and a quota | [`tier`] |
//! | block | khối | agencies that are compared with one another | [`framework`] |
//! | agency | cơ quan, đơn vị | who is scored; the register lists them | [`agency`] |
//! | stage | vòng | self-assessment, appraisal, second appraisal, survey | [`answer`] |
//! | answer | kết quả | what an agency (or its appraiser) put in for an item | [`answer`] |
//! | reading, code | | answers by the million: each distinct one once, and its number | [`readings`] |
//! | questionnaire, tally | phiếu | what people who were asked said of an agency, counted | [`responses`] |
//! | form, return | biểu mẫu | what an agency is asked to fill in, and what it sent back | [`collection`] |
//! | round | đợt đánh giá | all of this for one year, as it was read | [`round`] |
//!
//! Nothing here computes a score or holds a sentence.

pub mod agency;
pub mod answer;
pub mod collection;
pub mod framework;
pub mod item;
pub mod name;
mod outline;
pub mod precedence;
pub mod published;
pub mod readings;
pub mod responses;
pub mod round;
pub mod rule;
pub mod tier;
