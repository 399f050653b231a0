//! `FILE#Sheet`: which file, and which sheet of it.

use std::path::Path;

const ENDINGS: [&str; 3] = ["xlsx", "xlsm", "ods"];

/// Whether a path has the name of a workbook that is read.
pub(in crate::input) fn is_workbook(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

/// The file of a path, and the sheet named behind it. Only a workbook has sheets: `#` may stand in any name.
pub(in crate::input) fn parted(path: &Path) -> (&Path, Option<&str>) {
    let Some(text) = path.to_str() else {
        return (path, None);
    };
    let signs = text.match_indices('#').map(|(at, _)| at);
    let sign = signs.into_iter().find(|at| is_workbook(Path::new(&text[..*at])));
    match sign {
        Some(at) => (Path::new(&text[..at]), Some(&text[at + 1..])),
        None => (path, None),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::input::workbook::address::parted;

    fn shown(path: &str) -> (String, Option<&str>) {
        let (file, sheet) = parted(Path::new(path));
        (file.display().to_string(), sheet)
    }

    #[test]
    fn a_sheet_is_named_behind_its_workbook() {
        let file = |name: &str| name.to_owned();
        assert_eq!(shown("a/QST.xlsx"), (file("a/QST.xlsx"), None));
        assert_eq!(shown("a/QST.XLSX#Dữ liệu"), (file("a/QST.XLSX"), Some("Dữ liệu")));
        assert_eq!(shown("b.ods#Số #1"), (file("b.ods"), Some("Số #1")));
    }

    #[test]
    fn a_number_sign_in_another_name_is_part_of_it() {
        assert_eq!(shown("đợt #2.csv"), ("đợt #2.csv".to_owned(), None));
        assert_eq!(shown("đợt #2.xlsx#1"), ("đợt #2.xlsx".to_owned(), Some("1")));
    }
}
