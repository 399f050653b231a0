//! Rounds whose scores stand on the edge: where a double and a fraction part ways unless somebody takes care.

use crate::support::Folder;

/// A round and the scores that it must publish, in the order of its ranking.
pub(crate) struct Edge {
    pub(crate) name: String,
    pub(crate) folder: Folder,
    pub(crate) scores: Vec<&'static str>,
}

/// Points of `A` and `B`, and three counts out of `C`: what adds up to an edge in tenths, thirds and sevenths.
const DATA: &str = "agency,criterion,value,denominator\n\
    CQ1,A,79.995,\nCQ1,B,0,\nCQ1,C,0,3\nCQ1,D,0,7\n\
    CQ2,A,0.1,\nCQ2,B,0.2,\nCQ2,C,0,3\nCQ2,D,0,7\n\
    CQ3,A,40.105,\nCQ3,B,0,\nCQ3,C,1,3\nCQ3,D,0,7\n\
    CQ4,A,70.015,\nCQ4,B,0,\nCQ4,C,0,3\nCQ4,D,2,7\n\
    CQ5,A,60.005,\nCQ5,B,0.02,\nCQ5,C,3,3\nCQ5,D,7,7\n";

/// One round for each rule of rounding.
pub(crate) fn all() -> Vec<Edge> {
    let edge = |rounding: &str, scores: &[&'static str]| Edge {
        name: format!("edge-{rounding}"),
        folder: round(rounding),
        scores: scores.to_vec(),
    };
    // 79.995, 76.025, 72.015, 43.105 and 0.3 of 100
    vec![
        edge("half-up", &["80", "76.03", "72.02", "43.11", "0.3"]),
        edge("half-even", &["80", "76.02", "72.02", "43.1", "0.3"]),
        edge("down", &["79.99", "76.02", "72.01", "43.1", "0.3"]),
    ]
}

fn round(rounding: &str) -> Folder {
    let set = format!(
        "format = 1\nid = \"MOC\"\ntitle = \"Mốc\"\nstatus = \"illustrative\"\n\
         [score]\ndecimals = 2\nrounding = \"{rounding}\"\n\
         [[block]]\nid = \"K\"\nname = \"Khối\"\n\
         [[area]]\nid = \"I\"\nname = \"Lĩnh vực\"\n\
         [[criterion]]\nid = \"A\"\narea = \"I\"\nmax = 80\nrule = {{ type = \"points\" }}\n\
         [[criterion]]\nid = \"B\"\narea = \"I\"\nmax = 4\nrule = {{ type = \"points\" }}\n\
         [[criterion]]\nid = \"C\"\narea = \"I\"\nmax = 9\nrule = {{ type = \"ratio\", of = \"a\", per = \"b\" }}\n\
         [[criterion]]\nid = \"D\"\narea = \"I\"\nmax = 7\nrule = {{ type = \"ratio\", of = \"a\", per = \"b\" }}\n\
         [[tier]]\nname = \"Tốt\"\nmin = 80\n[[tier]]\nname = \"Khá\"\nmin = 0\n"
    );
    let file = "format = 1\ntitle = \"Mốc\"\ncriteria = \"set.toml\"\nappraised = \"data.csv\"\n";
    Folder::new()
        .with("parindex.toml", file)
        .with("set.toml", set)
        .with("data.csv", DATA)
}
