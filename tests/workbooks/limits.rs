//! Workbooks that are not opened.
