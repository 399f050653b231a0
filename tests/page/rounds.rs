//! Rounds whose pages are opened: a sample, names that are hard to sort, names that try to run.

use std::path::PathBuf;
use std::process::Command;

use crate::support::Folder;

/// Criteria of two areas of 100 points each, for agencies with points from −20 to 120 of 100.
const CRITERIA: &str = r#"
format = 1
id = "TRANG"
title = "Trang thử"
status = "illustrative"
[score]
decimals = 2
[[block]]
id = "SO"
name = "Khối sở"
[[area]]
id = "I"
name = "Lĩnh vực một"
[[area]]
id = "II"
name = "Lĩnh vực hai"
[[criterion]]
id = "I.1"
area = "I"
name = "Tiêu chí một"
max = 50
rule = { type = "points", step = 0.25 }
[[criterion]]
id = "II.1"
area = "II"
name = "Tiêu chí hai"
max = 50
rule = { type = "points", step = 0.25 }
[[criterion]]
id = "T.1"
kind = "bonus"
name = "Điểm thưởng"
max = 20
rule = { type = "points", step = 0.25 }
[[criterion]]
id = "P.1"
kind = "penalty"
name = "Điểm trừ"
max = 30
rule = { type = "deduct", each = 1, unit = "lần" }
[[tier]]
name = "Tốt"
name_en = "Good"
min = 80
[[tier]]
name = "Chưa tốt"
name_en = "Not good"
min = 0
"#;

/// A page beside the round that it shows.
pub(crate) struct Exported {
    folder: Folder,
}

impl Exported {
    /// The file.
    pub(crate) fn page(&self) -> PathBuf {
        self.folder.path().join("trang.html")
    }

    /// Its text.
    pub(crate) fn text(&self) -> String {
        std::fs::read_to_string(self.page()).expect("the page was written")
    }

    /// A file beside it.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The page of a round in a folder.
pub(crate) fn exported(round: &str, language: &str) -> Exported {
    let exported = Exported {
        folder: Folder::new(),
    };
    let run = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(["export", round, "--lang", language, "-o"])
        .arg(exported.page())
        .output()
        .expect("the program was built");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    exported
}

/// An agency by its name and its points: two areas, bonus, times of the penalty.
pub(crate) type Agency<'a> = (&'a str, [&'a str; 4]);

/// The page of a round of these agencies.
pub(crate) fn page_of(agencies: &[Agency<'_>], language: &str) -> Exported {
    let mut register = "agency,name,block\n".to_owned();
    let mut data = "agency,I.1,II.1,T.1,P.1\n".to_owned();
    for (at, (name, points)) in agencies.iter().enumerate() {
        register += &format!("A{at},\"{}\",SO\n", name.replace('"', "\"\""));
        data += &format!("A{at},{}\n", points.join(","));
    }
    let round = "format = 1\ntitle = \"Trang thử\"\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nappraised = \"thamdinh.csv\"\n";
    let folder = Folder::new()
        .with("tieuchi.toml", CRITERIA)
        .with("donvi.csv", register)
        .with("thamdinh.csv", data)
        .with("parindex.toml", round);
    exported(&folder.path().to_string_lossy(), language)
}

/// A round of so many agencies and so many criteria of 4 points in eight areas, in a folder of its own.
///
/// Points go from full marks for the first agency down to none for the last, a quarter less here and there.
pub(crate) fn large(agencies: usize, criteria: usize) -> Folder {
    let mut set =
        "format = 1\nid = \"LON\"\ntitle = \"Đợt lớn\"\n[[block]]\nid = \"X\"\nname = \"Khối xã\"\n"
            .to_owned();
    for area in 1..=8 {
        set += &format!("[[area]]\nid = \"{area}\"\nname = \"Lĩnh vực cải cách hành chính số {area}\"\n");
    }
    let codes: Vec<String> = (0..criteria).map(|at| format!("{}.{at}", at % 8 + 1)).collect();
    for (at, code) in codes.iter().enumerate() {
        let area = at % 8 + 1;
        set += &format!("[[criterion]]\nid = \"{code}\"\narea = \"{area}\"\nmax = 4\n");
        set += &format!("name = \"Tiêu chí số {at} về công tác cải cách hành chính\"\n");
        set += "rule = { type = \"points\", step = 0.25 }\n";
    }
    set += "[[tier]]\nname = \"Tốt\"\nmin = 80\n[[tier]]\nname = \"Khá\"\nmin = 0\n";
    let mut register = "agency,name,block\n".to_owned();
    let mut data = format!("agency,{}\n", codes.join(","));
    for agency in 0..agencies {
        register += &format!("A{agency},Xã Đơn vị hành chính số {agency},X\n");
        let quarters = |at: usize| (16 * (agencies - agency) / agencies).saturating_sub((agency * at) % 3);
        let points = (0..criteria).map(|at| format!("{}.{:02}", quarters(at) / 4, quarters(at) % 4 * 25));
        data += &format!("A{agency},{}\n", points.collect::<Vec<_>>().join(","));
    }
    let round = "format = 1\ntitle = \"Đợt lớn\"\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nself = \"thamdinh.csv\"\nappraised = \"thamdinh.csv\"\n";
    Folder::new()
        .with("tieuchi.toml", set)
        .with("donvi.csv", register)
        .with("thamdinh.csv", data)
        .with("parindex.toml", round)
}
