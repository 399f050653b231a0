//! Whether what was read holds together: plain functions in a list, each reports everything it finds.
pub mod frameworks;
