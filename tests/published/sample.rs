//! Opening a sample and finding one's way in its ranking.

use parindex::Opened;
use parindex::check::Checked;
use parindex::input::request::Request;
use parindex::model::answer::Value;
use parindex::model::item::ItemIndex;
use parindex::model::precedence::Side;
use parindex::ranking::{BlockRanking, Placement, Ranking, rank};
use parindex::scoring::{ItemScore, Score, Silent, score};

/// A sample round, ranked.
pub(crate) struct Sample {
    pub(crate) checked: Checked,
    pub(crate) ranking: Ranking,
}

impl Sample {
    /// The round in `samples/NAME`, which must be free of problems.
    pub(crate) fn open(name: &str) -> Self {
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

    /// One block by its code.
    pub(crate) fn block(&self, id: &str) -> &BlockRanking {
        let round = self.checked.round();
        let has_id = |block: &&BlockRanking| round.frameworks[block.framework].blocks[block.block].id == id;
        self.ranking
            .blocks
            .iter()
            .find(has_id)
            .expect("the block is ranked")
    }

    /// One agency by its code.
    pub(crate) fn placement(&self, code: &str) -> &Placement {
        let round = self.checked.round();
        let mut all = self.ranking.blocks.iter().flat_map(|block| &block.placements);
        all.find(|placement| round.agency(placement.agency).code == code)
            .expect("the agency is ranked")
    }

    /// What a table prints beside an agency: score, rank, tier.
    pub(crate) fn printed(&self, code: &str) -> (String, Option<u32>, &str) {
        let placement = self.placement(code);
        let score = placement.score.published.to_string();
        (score, placement.rank, self.tier(placement))
    }

    /// The points an agency earned in one item, exactly.
    pub(crate) fn points(&self, code: &str, item: &str) -> String {
        self.item(code, item).earned.to_string()
    }

    /// What an agency earned for one item.
    pub(crate) fn item(&self, agency: &str, id: &str) -> ItemScore {
        let placement = self.placement(agency);
        self.score(placement).item(self.index(placement, id)).clone()
    }

    /// The score behind a placement, with its parts.
    pub(crate) fn score(&self, placement: &Placement) -> Score {
        let edition = &self.checked.round().editions[0];
        let side = Side::Ranked(self.ranking.stage);
        score(&self.checked, edition, side, placement.agency, &mut Silent)
    }

    /// What was answered for one item at the ranked stage.
    pub(crate) fn answer(&self, agency: &str, id: &str) -> &Value {
        let placement = self.placement(agency);
        let edition = &self.checked.round().editions[0];
        let answer = edition.answer(self.ranking.stage, placement.agency, self.index(placement, id));
        &answer.expect("the item is answered").value
    }

    fn index(&self, placement: &Placement, id: &str) -> ItemIndex {
        let framework = self.checked.round().framework_of(placement.agency);
        let mut items = framework.indexed_items();
        let (index, _) = items
            .find(|(_, item)| item.id == id)
            .expect("the set has the item");
        index
    }

    /// The name of an agency's tier.
    pub(crate) fn tier(&self, placement: &Placement) -> &str {
        let framework = self.checked.round().framework_of(placement.agency);
        &framework.tiers[placement.tier.expect("every agency has a tier")]
            .name
            .vietnamese
    }

    /// The tiers of a block with their numbers of agencies.
    pub(crate) fn tier_counts(&self, id: &str) -> Vec<(&str, usize)> {
        let block = self.block(id);
        let tiers = &self.checked.round().frameworks[block.framework].tiers;
        block
            .tiers
            .iter()
            .map(|tier| (tiers[tier.tier].name.vietnamese.as_str(), tier.count))
            .collect()
    }
}
