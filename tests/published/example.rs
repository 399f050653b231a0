//! The worked example, against results of an independent scorer.

use parindex::model::item::ItemIndex;
use serde_json::Value;

use crate::sample::Sample;

/// `samples/example/expected.json` was computed by a scorer that shares no line with this program.
#[test]
fn the_worked_example_gives_expected_json_field_by_field() {
    let sample = Sample::open("example");
    let text = std::fs::read_to_string("samples/example/expected.json").expect("the file is there");
    let expected: Vec<Value> = serde_json::from_str(&text).expect("the file is JSON");
    assert_eq!(expected.len(), 8);
    for agency in &expected {
        let code = agency["id"].as_str().expect("an agency has an id");
        let placement = sample.placement(code);
        let framework = sample.checked.round().framework_of(placement.agency);
        let block = framework.blocks[sample.checked.round().agency(placement.agency).block]
            .id
            .as_str();
        assert_eq!(agency["block"], block, "{code}");
        assert_eq!(agency["exact"], placement.score.exact.to_string(), "{code}");
        assert_eq!(
            agency["published"],
            placement.score.published.to_string(),
            "{code}"
        );
        assert_eq!(agency["rank"], placement.rank.expect("ranked"), "{code}");
        assert_eq!(agency["tied"], placement.tied, "{code}");
        assert_eq!(agency["tier"], sample.tier(placement), "{code}");
        let parts = agency["parts"].as_object().expect("parts by item");
        assert_eq!(parts.len(), framework.items.len(), "{code}");
        let score = sample.score(placement);
        assert_eq!(score.total, placement.score, "{code}");
        for (at, item) in framework.items.iter().enumerate() {
            let score = score.item(ItemIndex(at));
            assert_eq!(parts[&item.id][0], score.earned.to_string(), "{code} {}", item.id);
            assert_eq!(parts[&item.id][1], score.max.to_string(), "{code} {}", item.id);
        }
    }
    let means: Vec<_> = sample
        .ranking
        .blocks
        .iter()
        .map(|block| block.mean.expect("ranked").to_string())
        .collect();
    assert_eq!(means, ["87.33", "88.04"]);
}
