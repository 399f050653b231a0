//! The annex as an office prints it: LibreOffice makes pages of the document, and the pages are read.
//!
//! Needs LibreOffice Writer (`soffice`) and Poppler (`pdftotext`, `pdfinfo`, `pdffonts`); on Debian the packages
//! `libreoffice-writer-nogui` and `poppler-utils`, as `.ci/run` installs them.

#[path = "../support/mod.rs"]
mod support;

mod bytes;
mod office;
mod pages;
mod rounds;
mod wishes;
