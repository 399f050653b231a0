//! From items up the outline: criteria, areas, and the whole.
//!
//! Under `points` a node has the points of its items. Under `weighted-mean` its share is the weighted mean of
//! the shares below it, and its points are that share of its maximum, so that `earned ÷ max` is the share
//! under either method. What does not apply is in neither sum.

use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework, Method, Node};
use crate::scoring::recorder::{Recorder, Subject};
use crate::scoring::score::{AreaScore, ItemScore, Part, share};
use crate::scoring::step::{Step, Weighted};
use crate::scoring::taker::Taker;

/// The parts of all areas, in order.
pub(crate) fn areas<R: Recorder>(
    framework: &Framework,
    items: &[ItemScore],
    recorder: &mut R,
) -> Vec<AreaScore> {
    let mut outline = Outline {
        method: framework.scoring.method,
        items,
        recorder,
    };
    framework
        .areas
        .iter()
        .enumerate()
        .map(|(at, area)| outline.area(at, area))
        .collect()
}

/// The areas summed up, before bonus and penalty.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    /// Points of the base items; under a weighted mean, share × scale.
    pub(crate) earned: Exact,
    /// What was possible; under a weighted mean, the scale.
    pub(crate) max: Exact,
    /// `earned ÷ max × scale`
    pub(crate) base: Exact,
}

/// From areas to the share of the scale.
pub(crate) fn whole<R: Recorder>(framework: &Framework, areas: &[AreaScore], recorder: &mut R) -> Whole {
    let mut taker = Taker::new(recorder, Subject::Score);
    let parts = areas.iter().map(|area| &area.part);
    match framework.scoring.method {
        Method::Points => {
            let max: Exact = parts.clone().map(|part| &part.max).sum();
            let terms = parts.map(|part| part.earned.clone()).collect();
            let earned = taker.take(Step::Sum { terms });
            of_points(framework, earned, max, recorder)
        }
        Method::WeightedMean => {
            let scale = framework.scoring.scale.clone();
            let weights = framework.areas.iter().map(|area| &area.weight);
            let terms = weights
                .zip(parts)
                .filter_map(|(weight, part)| weighted(weight, &part.earned, &part.max))
                .collect();
            let share = taker.take(Step::WeightedMean { terms });
            let base = taker.take(Step::Times {
                max: scale.clone(),
                share,
            });
            Whole {
                earned: base.clone(),
                max: scale,
                base,
            }
        }
    }
}

/// From sums of points to the share of the scale.
pub(crate) fn of_points<R: Recorder>(
    framework: &Framework,
    earned: Exact,
    max: Exact,
    recorder: &mut R,
) -> Whole {
    let base = Taker::new(recorder, Subject::Score).take(Step::Scaled {
        earned: earned.clone(),
        max: max.clone(),
        scale: framework.scoring.scale.clone(),
    });
    Whole { earned, max, base }
}

/// A term of a weighted mean; none where nothing applies.
fn weighted(weight: &Exact, earned: &Exact, max: &Exact) -> Option<Weighted> {
    Some(Weighted {
        weight: weight.clone(),
        share: share(earned, max)?,
    })
}

struct Outline<'a, R> {
    method: Method,
    items: &'a [ItemScore],
    recorder: &'a mut R,
}

/// What is put together: a criterion or a component.
#[derive(Debug, Clone, Copy)]
struct Child<'a> {
    weight: &'a Exact,
    earned: &'a Exact,
    max: &'a Exact,
}

impl<R: Recorder> Outline<'_, R> {
    fn area(&mut self, at: usize, area: &Area) -> AreaScore {
        let criteria: Vec<Part> = area
            .criteria
            .iter()
            .enumerate()
            .map(|(n, criterion)| self.criterion(Node::Criterion(Some(at), n), criterion))
            .collect();
        let children = area.criteria.iter().zip(&criteria);
        let children = children.map(|(criterion, part)| Child {
            weight: &criterion.weight,
            earned: &part.earned,
            max: &part.max,
        });
        let mut taker = Taker::new(self.recorder, Subject::Node(Node::Area(at)));
        AreaScore {
            part: combine(self.method, children, &mut taker),
            criteria,
        }
    }

    fn criterion(&mut self, node: Node, criterion: &Criterion) -> Part {
        match &criterion.content {
            Content::Scored(item) => {
                let ItemScore { earned, max, .. } = self.items[item.0].clone();
                Part { earned, max }
            }
            Content::Components(components) => {
                let items = self.items;
                let children = components.iter().map(|component| {
                    let item = &items[component.item.0];
                    Child {
                        weight: &component.weight,
                        earned: &item.earned,
                        max: &item.max,
                    }
                });
                let mut taker = Taker::new(self.recorder, Subject::Node(node));
                combine(self.method, children, &mut taker)
            }
        }
    }
}

/// The points of a node, from those of what it is put together from.
fn combine<'c, R: Recorder>(
    method: Method,
    children: impl Iterator<Item = Child<'c>> + Clone,
    taker: &mut Taker<'_, R>,
) -> Part {
    let max: Exact = children.clone().map(|child| child.max).sum();
    let earned = match method {
        Method::Points => {
            let terms = children.map(|child| child.earned.clone()).collect();
            taker.take(Step::Sum { terms })
        }
        Method::WeightedMean => {
            let term = |child: Child| weighted(child.weight, child.earned, child.max);
            let terms = children.filter_map(term).collect();
            let share = taker.take(Step::WeightedMean { terms });
            taker.take(Step::Times {
                max: max.clone(),
                share,
            })
        }
    };
    Part { earned, max }
}
