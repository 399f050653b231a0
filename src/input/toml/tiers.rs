//! `[[tier]]`: the classes of a set, in file order, which is highest first.

use crate::input::toml::bound;
use crate::input::toml::conditions;
use crate::input::toml::known::Known;
use crate::input::toml::outline::KnownNodes;
use crate::input::toml::section::Section;
use crate::model::framework::Framework;
use crate::model::tier::Tier;

/// What tiers name.
pub(super) struct Context<'k> {
    /// The set without its tiers.
    pub(super) outline: &'k Framework,
    /// Its nodes.
    pub(super) nodes: &'k KnownNodes<'k>,
    /// Its blocks.
    pub(super) blocks: &'k Known<'k>,
}

/// Reads all tiers. Where one could not be read there are none, since an order with gaps proves nothing.
pub(super) fn read(root: &mut Section<'_>, context: &Context<'_>) -> Vec<Tier> {
    let sections = root.tables("tier").unwrap_or_default();
    let tiers: Vec<Option<Tier>> = sections
        .into_iter()
        .map(|section| read_one(section?, context))
        .collect();
    let tiers: Option<Vec<Tier>> = tiers.into_iter().collect();
    tiers.unwrap_or_default()
}

fn read_one(mut section: Section<'_>, context: &Context<'_>) -> Option<Tier> {
    let place = section.place_of("name");
    let id = section.text("id");
    let name = section.required("name", |section, key| section.name_in(key, "name_en"));
    let bound = bound::read(&mut section, "min", Section::number);
    let blocks = section.texts("blocks");
    let blocks = blocks
        .into_iter()
        .filter(|block| context.blocks.admits(&section, "blocks", block))
        .map(|block| block.text.to_owned())
        .collect();
    let conditions = section.tables("require").unwrap_or_default();
    let conditions = conditions
        .into_iter()
        .filter_map(|condition| conditions::read(condition?, context))
        .collect();
    let quota = section.percent("quota");
    section.close();
    Some(Tier {
        id,
        name: name?,
        bound: bound?,
        blocks,
        conditions,
        quota,
        place,
    })
}

#[cfg(test)]
mod tests {
    use crate::exact::Exact;
    use crate::input::toml::fixture::{SOUND, found_with, read};
    use crate::model::framework::Node;
    use crate::model::item::ItemIndex;
    use crate::model::tier::{Condition, Level};

    #[test]
    fn a_tier_knows_its_bound_its_quota_and_its_conditions() {
        let framework = read(SOUND).0.expect("the file is sound");
        let best = &framework.tiers[0];
        assert_eq!(best.bound.at, Exact::from(90));
        assert_eq!(best.quota, Some(Exact::from(20)));
        let conditions = [
            Condition::AtLeast {
                node: Node::Area(0),
                percent: Exact::from(80),
            },
            Condition::Every {
                level: Level::Component,
                percent: Exact::from(50),
            },
            Condition::LostAtMost {
                items: vec![ItemIndex(10)],
                id: "P.1".to_owned(),
                points: Exact::ZERO,
            },
        ];
        assert_eq!(best.conditions, conditions);
    }

    #[test]
    fn a_tier_or_condition_that_cannot_hold_is_found_at_its_key() {
        let cases = [
            ("min = 90", "", "77:1 E411 [[tier]]"),
            ("min = 90", "min = 90\nabove = 90", "81:1 E420 above = 90"),
            ("quota = 20", "quota = 120", "81:9 E418 120"),
            ("quota = 20", "blocks = [\"XA\"]", "81:11 E416 \"XA\""),
            (
                "area = \"A\", percent = 80",
                "area = \"C\", percent = 80",
                "82:22 E409 \"C\"",
            ),
            (
                "area = \"A\", percent = 80",
                "percent = 80",
                "82:13 E411 { percent = 80 }",
            ),
            (
                "area = \"A\", percent = 80",
                "area = \"A\", percent = 80, points = 1",
                "82:41 E420 points = 1",
            ),
            ("every = \"component\"", "every = \"part\"", "82:53 E415 \"part\""),
            (
                "criterion = \"P.1\", points",
                "criterion = \"A.1\", points",
                "82:96 E409 \"A.1\"",
            ),
            (
                "criterion = \"P.1\", points",
                "criterion = \"P.2\", points",
                "82:96 E409 \"P.2\"",
            ),
        ];
        let found = cases.map(|(piece, other, _)| found_with(piece, other).join("; "));
        assert_eq!(found, cases.map(|(_, _, expected)| expected));
    }
}
