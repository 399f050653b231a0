//! parindex: exact scoring and ranking for Vietnam's public administration reform index.

pub mod diagnostic;
pub mod exact;
pub mod format;
pub mod input;
pub mod language;
pub mod model;
pub mod ranking;
pub mod scoring;
pub mod source;
pub mod view;
