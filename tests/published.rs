//! The samples give the figures that were published, to the last digit.

use parindex::Opened;
use parindex::check::Checked;
use parindex::exact::Exact;
use parindex::input::request::Request;
use parindex::model::framework::Status;
use parindex::model::item::ItemIndex;
use parindex::ranking::{BlockRanking, Placement, Ranking, rank};
use serde_json::Value;

struct Sample {
    checked: Checked,
    ranking: Ranking,
}

impl Sample {
    fn open(name: &str) -> Self {
        let request = Request {
            inputs: vec![format!("samples/{name}").into()],
            ..Request::default()
        };
        let Opened {
            problems, checked, ..
        } = parindex::open(&request, Default::default());
        let found: Vec<_> = problems.iter().collect();
        assert!(found.is_empty(), "{found:?}");
        let checked = checked.expect("a sample without problems can be ranked");
        let ranking = rank(&checked).remove(0);
        Self { checked, ranking }
    }

    fn block(&self, id: &str) -> &BlockRanking {
        let round = self.checked.round();
        let has_id = |block: &&BlockRanking| round.frameworks[block.framework].blocks[block.block].id == id;
        self.ranking
            .blocks
            .iter()
            .find(has_id)
            .expect("the block is ranked")
    }

    fn placement(&self, code: &str) -> &Placement {
        let round = self.checked.round();
        let mut all = self.ranking.blocks.iter().flat_map(|block| &block.placements);
        all.find(|placement| round.agency(placement.agency).code == code)
            .expect("the agency is ranked")
    }

    fn tier(&self, placement: &Placement) -> &str {
        let framework = self.checked.round().framework_of(placement.agency);
        &framework.tiers[placement.tier.expect("every agency has a tier")]
            .name
            .vietnamese
    }

    fn tier_counts(&self, id: &str) -> Vec<(&str, usize)> {
        let block = self.block(id);
        let tiers = &self.checked.round().frameworks[block.framework].tiers;
        block
            .tiers
            .iter()
            .map(|tier| (tiers[tier.tier].name.vietnamese.as_str(), tier.count))
            .collect()
    }
}

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
        for (at, item) in framework.items.iter().enumerate() {
            let score = placement.score.item(ItemIndex(at));
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

/// Announcement of 21 April 2023, portal of Đà Nẵng: every score, rank and class that it names.
#[test]
fn da_nang_2022_gives_every_published_score_rank_and_class() {
    let sample = Sample::open("da-nang-2022");
    let published = [
        ("CATP", "98.81", 1, "Xuất sắc"),
        ("CTTP", "67.26", 5, "Trung bình khá"),
        ("SNV", "101.19", 1, "Xuất sắc"),
        ("STTTT", "95.44", 2, "Xuất sắc"),
        ("SVHTT", "91.04", 3, "Xuất sắc"),
        ("SYT", "62.46", 21, "Trung bình khá"),
        ("QST", "88.29", 1, "Tốt"),
        ("QHC", "86.51", 2, "Tốt"),
        ("NHS", "86.06", 3, "Tốt"),
        ("QLC", "76.32", 6, "Khá"),
        ("HHV", "73.34", 7, "Khá"),
    ];
    for (code, score, rank, tier) in published {
        let placement = sample.placement(code);
        let found = (
            placement.score.published.to_string(),
            placement.rank,
            sample.tier(placement),
        );
        assert_eq!(found, (score.to_owned(), Some(rank), tier), "{code}");
    }
}

#[test]
fn da_nang_2022_gives_the_published_number_of_agencies_in_each_class() {
    let sample = Sample::open("da-nang-2022");
    let counts = |block: &str| -> Vec<usize> {
        let counted = sample.tier_counts(block);
        let names: Vec<&str> = counted.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["Xuất sắc", "Tốt", "Khá", "Trung bình khá", "Trung bình"]);
        counted.iter().map(|(_, count)| *count).collect()
    };
    assert_eq!(counts("TW"), [3, 1, 0, 1, 0]);
    assert_eq!(counts("SO"), [3, 10, 7, 1, 0]);
    assert_eq!(counts("QH"), [0, 5, 2, 0, 0]);
    let districts = sample.block("QH");
    let outside: Vec<&str> = districts
        .not_assessed
        .iter()
        .map(|agency| sample.checked.round().agency(*agency).name.vietnamese.as_str())
        .collect();
    assert_eq!(outside, ["UBND huyện Hoàng Sa"]);
}

/// 88.25, which is 1.92 above the mean of the year before.
#[test]
fn da_nang_2022_gives_the_published_mean_of_the_central_agencies_and_its_change() {
    let sample = Sample::open("da-nang-2022");
    let block = sample.block("TW");
    let mean = block.mean.expect("five agencies are ranked");
    assert_eq!(mean.to_string(), "88.25");
    let previous = sample
        .checked
        .round()
        .previous
        .as_ref()
        .expect("the round names last year's table");
    let of_block = |agency| {
        block
            .placements
            .iter()
            .any(|placement| placement.agency == agency)
    };
    let scores: Vec<Exact> = previous
        .rows
        .iter()
        .filter(|row| of_block(row.agency))
        .filter_map(|row| row.score.clone())
        .collect();
    assert_eq!(scores.len(), 5);
    let five = Exact::from(5);
    let before = scores
        .iter()
        .sum::<Exact>()
        .checked_div(&five)
        .expect("five is not zero");
    let before = before
        .to_decimal(2, Default::default())
        .expect("a mean of scores is a small number");
    assert_eq!((mean - before).to_string(), "1.92");
}

#[test]
fn what_is_made_up_says_so() {
    for name in ["example", "da-nang-2022"] {
        let sample = Sample::open(name);
        for framework in &sample.checked.round().frameworks {
            assert_eq!(framework.status, Status::Illustrative, "{}", framework.id);
        }
    }
}
