//! Whether an office program has a file open, told by the owner file that it leaves beside it.
//!
//! ```text
//! ~$ketqua.xlsx            Excel
//! ~$tqua.docx              Word, which puts its sign over the first two letters of a long name
//! .~lock.ketqua.csv#       LibreOffice
//! ```
//!
//! Windows refuses to replace such a file; other systems would, and the office program would later save its old
//! copy over the new result. On a shared drive the owner file also tells what is open on another computer.

use std::path::Path;

/// Whether an owner file stands beside it.
pub(crate) fn is_open_elsewhere(file: &Path) -> bool {
    let Some(name) = file.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    let of_word = name
        .char_indices()
        .nth(2)
        .map(|(at, _)| format!("~${}", &name[at..]));
    let of_others = [format!("~${name}"), format!(".~lock.{name}#")];
    let mut owners = of_others.into_iter().chain(of_word);
    owners.any(|owner| file.with_file_name(owner).exists())
}
