//! A criteria file from its first key to its last tier.

use crate::diagnostic::Diagnostics;
use crate::input::toml::document::Document;
use crate::input::toml::section::Section;
use crate::input::toml::{blocks, format, outline, rank, score, syntax, tiers};
use crate::model::framework::{Framework, Ranking, Status};
use crate::model::name::Name;
use crate::source::{SourceId, Sources};

const STATUSES: [(&str, Status); 3] = [
    ("official", Status::Official),
    ("reconstructed", Status::Reconstructed),
    ("illustrative", Status::Illustrative),
];

/// Reads a criteria file and reports everything that is wrong with it.
///
/// `None` where nothing can be said about the set: no TOML, a newer format, no `id`. Where problems were
/// reported and there is a framework nevertheless, it is good for [`check`](crate::check::frameworks) to
/// find the others, and for nothing else: what could not be read is missing from it.
pub fn read_framework(sources: &Sources, source: SourceId, problems: &mut Diagnostics) -> Option<Framework> {
    let tree = syntax::parse(sources, source, problems)?;
    let document = Document::new(sources, source);
    let framework = read(Section::root(&document, &tree));
    document.close(problems);
    framework
}

fn read(mut root: Section<'_>) -> Option<Framework> {
    if !format::is_readable(&mut root) {
        return None;
    }
    let id = root.required("id", Section::text);
    let title = root.name_in("title", "title_en");
    let scoring = score::read(&mut root);
    let (blocks, known_blocks) = blocks::read(&mut root);
    let (outline, nodes) = outline::read(&mut root, scoring.method);
    let code = id.clone().unwrap_or_default();
    let mut framework = Framework {
        title: title.unwrap_or_else(|| Name {
            vietnamese: code.clone(),
            english: None,
        }),
        id: code,
        year: root.year(),
        basis: root.text("basis"),
        source: root.text("source"),
        status: root.word("status", &STATUSES).unwrap_or_default(),
        scoring,
        ranking: Ranking::default(),
        blocks,
        areas: outline.areas,
        extras: outline.extras,
        items: outline.items,
        tiers: Vec::new(),
        place: root.place(),
    };
    framework.ranking = rank::read(&mut root, &framework, &nodes);
    framework.tiers = tiers::read(
        &mut root,
        &tiers::Context {
            outline: &framework,
            nodes: &nodes,
            blocks: &known_blocks,
        },
    );
    root.close();
    id.map(|_| framework)
}

#[cfg(test)]
mod tests {
    use crate::exact::{Exact, Rounding};
    use crate::input::toml::fixture::{SOUND, found_with, read};
    use crate::model::framework::{Node, Status, Ties};
    use crate::model::item::ItemIndex;

    #[test]
    fn a_sound_file_is_read_in_the_order_of_the_outline() {
        let (framework, found) = read(SOUND);
        assert_eq!(found, [""; 0]);
        let framework = framework.expect("the file is sound");
        let items: Vec<&str> = framework.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(
            items,
            [
                "A.1.1", "A.1.2", "A.2", "A.3", "A.4", "B.1", "B.2", "B.3", "B.4", "B.5", "P.1"
            ]
        );
        assert_eq!(framework.items_of(Node::Area(0)), [0, 1, 2, 3, 4].map(ItemIndex));
        assert_eq!(framework.extras.len(), 1);
        assert_eq!(framework.tiers.len(), 2);
    }

    #[test]
    fn what_is_not_said_has_its_default() {
        let (framework, _) = read(SOUND);
        let framework = framework.expect("the file is sound");
        assert_eq!(framework.status, Status::Official);
        assert_eq!(framework.scoring.scale, Exact::HUNDRED);
        assert_eq!(framework.scoring.decimals, 2);
        assert_eq!(framework.scoring.rounding, Rounding::HalfUp);
        assert_eq!(framework.ranking.ties, Ties::Competition);
        assert_eq!(
            framework.ranking.tie_break,
            [Node::Criterion(Some(0), 0), Node::Area(1)]
        );
    }

    #[test]
    fn a_newer_format_is_the_only_thing_said_of_a_file() {
        assert_eq!(
            found_with("format = 1", "format = 99\nx = 1"),
            ["1:1 E410 format = 99"]
        );
    }

    #[test]
    fn a_file_without_format_or_title_of_its_own_is_named_by_its_id() {
        assert_eq!(found_with("format = 1\n", ""), ["0:0 E411 "]);
        assert_eq!(found_with("title = \"Bộ tiêu chí ví dụ\"\n", ""), [""; 0]);
    }

    #[test]
    fn an_unknown_key_is_found_and_what_it_was_meant_for_is_not_missing_too() {
        assert_eq!(
            found_with("rounding = \"half-up\"", "roundng = \"half-up\""),
            ["4:25 E403 roundng = \"half-up\""]
        );
        assert_eq!(
            found_with("id = \"VD-2024\"", "idd = \"VD-2024\""),
            ["2:1 E403 idd = \"VD-2024\""]
        );
        assert_eq!(
            read(&format!("{SOUND}[[blok]]\nid = \"XA\"\n")).1,
            ["86:1 E403 [[blok]]"]
        );
    }

    #[test]
    fn values_of_the_wrong_kind_are_found_at_the_value() {
        let cases = [
            ("decimals = 2", "decimals = 10", "4:22 E418 10"),
            ("decimals = 2", "decimals = 1.5", "4:22 E415 1.5"),
            ("decimals = 2", "decimals = \"2\"", "4:22 E412 \"2\""),
            ("decimals = 2", "scale = 0", "4:19 E414 0"),
            ("decimals = 2", "scale = inf", "4:19 E414 inf"),
            ("decimals = 2", "scale = 1e2", "4:19 E415 1e2"),
            ("decimals = 2", "scale = 1_00", "4:19 E415 1_00"),
            ("decimals = 2", "scale = 0x64", "4:19 E415 0x64"),
            ("decimals = 2", "scale = +100", "4:19 E415 +100"),
            ("\"half-up\"", "\"up\"", "4:36 E415 \"up\""),
            ("\"A.1\", \"B\"", "\"A.1\", \"C\"", "5:52 E416 \"C\""),
            ("id = \"SO\"", "id = 7", "6:18 E415 7"),
            ("title =", "year = 24\ntitle =", "3:8 E415 24"),
        ];
        for (piece, other, expected) in cases {
            assert_eq!(
                found_with(piece, other).first().map(String::as_str),
                Some(expected)
            );
        }
    }

    #[test]
    fn all_problems_of_a_file_are_found_at_once() {
        let text = SOUND
            .replace("decimals = 2", "decimal = 2")
            .replace("step = 0.25", "step = \"0,25\"")
            .replace("type = \"goalposts\"", "type = \"goalpost\"")
            .replace("{ area = \"A\", percent", "{ area = \"IV\", percent");
        assert_eq!(
            read(&text).1,
            [
                "4:11 E403 decimal = 2",
                "22:34 E412 \"0,25\"",
                "63:17 E404 \"goalpost\"",
                "82:22 E409 \"IV\"",
            ]
        );
    }
    #[test]
    fn a_file_cut_off_anywhere_is_read_or_refused_with_a_reason() {
        for (at, _) in SOUND.char_indices() {
            let (framework, found) = read(&SOUND[..at]);
            assert!(framework.is_some() || !found.is_empty(), "cut off at byte {at}");
        }
    }
}
