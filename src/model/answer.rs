//! Answers: what was put in for an agency and an item, at a stage.
//!
//! Blank, zero, not applicable and not assigned are four different things: [`Value::Blank`],
//! [`Value::Number`] of 0, [`Value::NotApplicable`], and no answer due at all (an exempt agency or item).

use std::mem::replace;
use std::num::NonZeroU32;

use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::item::ItemIndex;
use crate::model::readings::{Code, Coded};
use crate::source::Place;

/// Vòng: where in the round an answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Tự đánh giá: the agency's own.
    SelfAssessed,
    /// Thẩm định: the council's.
    Appraised,
    /// Thẩm định lần 2: the council's, after explanation.
    Final,
    /// Điều tra xã hội học.
    Survey,
}

/// One answer with all its places.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What was answered.
    pub value: Value,
    /// The cell of the value; of a share, the numerator.
    pub place: Place,
    /// The cell of the denominator, or of the number of responses, where one was filled in.
    pub denominator_place: Option<Place>,
    /// `denominator` of a survey answer: the number of responses.
    pub responses: Option<Exact>,
    /// The cells beside it, where any was filled in.
    pub remarks: Option<Box<Remarks>>,
}

/// What was answered. Which variants an item takes is fixed by its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A row with an empty cell.
    Blank,
    /// `KAD`
    NotApplicable,
    /// Points, a count of cases, a percentage or a measured value, as the rule asks.
    Number(Exact),
    /// Two counts.
    Share {
        /// Numerator.
        of: Exact,
        /// Denominator.
        per: Exact,
    },
    /// An option of the rule, by position.
    Choice(usize),
    /// Parts of a checklist, by position, ascending.
    Parts(Vec<usize>),
    /// `Có`, `Không`.
    Met(bool),
}

/// Text beside a value.
#[derive(Debug, Clone, Default)]
pub struct Remarks {
    /// `evidence`
    pub evidence: Option<Remark>,
    /// `reason` of an adjustment.
    pub reason: Option<Remark>,
    /// `note`
    pub note: Option<Remark>,
}

/// A cell of text.
#[derive(Debug, Clone)]
pub struct Remark {
    /// As read, quotes undone.
    pub text: String,
    /// Where.
    pub place: Place,
}

/// The answers of one stage: agencies × items of each agency's framework.
#[derive(Debug, Clone)]
pub struct Answers {
    form: Form,
}

#[derive(Debug, Clone)]
enum Form {
    /// Every answer with its places.
    Placed(Placed),
    /// Every distinct reading once, for answers by the million.
    Coded(Coded),
}

/// Answers side by side as they came, so that one that is not given takes four bytes and no more.
#[derive(Debug, Clone)]
struct Placed {
    answers: Vec<Answer>,
    /// By agency and item: how many answers there were with this one.
    seats: Vec<Vec<Option<NonZeroU32>>>,
}

impl Value {
    /// Whether the cell was there and empty.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }
}

impl Answers {
    /// An empty sheet; `widths` holds the number of items of each agency.
    pub fn new(widths: impl Iterator<Item = usize>) -> Self {
        Self {
            form: Form::Placed(Placed::new(widths)),
        }
    }

    /// A sheet of codes.
    #[must_use]
    pub fn coded(answers: Coded) -> Self {
        Self {
            form: Form::Coded(answers),
        }
    }

    /// The answer, or `None` where no row was given.
    #[must_use]
    pub fn get(&self, agency: AgencyIndex, item: ItemIndex) -> Option<&Answer> {
        match &self.form {
            Form::Placed(placed) => placed.get(agency, item),
            Form::Coded(coded) => coded.get(agency, item),
        }
    }

    /// Which of its item's readings the answer is; `None` also where answers are not coded.
    ///
    /// The same code of the same item of a framework is the same reading in all sheets of a round.
    #[must_use]
    pub fn code(&self, agency: AgencyIndex, item: ItemIndex) -> Option<Code> {
        self.as_coded()?.code(agency, item)
    }

    /// The codes, where answers are coded.
    #[must_use]
    pub fn as_coded(&self) -> Option<&Coded> {
        match &self.form {
            Form::Placed(_) => None,
            Form::Coded(coded) => Some(coded),
        }
    }

    /// Puts an answer in and hands back the one that stood there. Coded answers give up their codes for it.
    pub fn insert(&mut self, agency: AgencyIndex, item: ItemIndex, answer: Answer) -> Option<Answer> {
        if let Form::Coded(coded) = &self.form {
            self.form = Form::Placed(Placed::decoded(coded));
        }
        match &mut self.form {
            Form::Placed(placed) => placed.insert(agency, item, answer),
            Form::Coded(_) => None,
        }
    }

    /// All answers in the order of the register and the outline.
    pub fn iter(&self) -> impl Iterator<Item = (AgencyIndex, ItemIndex, &Answer)> {
        (0..self.height()).map(AgencyIndex).flat_map(move |agency| {
            let items = (0..self.width(agency)).map(ItemIndex);
            items.filter_map(move |item| Some((agency, item, self.get(agency, item)?)))
        })
    }

    fn height(&self) -> usize {
        match &self.form {
            Form::Placed(placed) => placed.seats.len(),
            Form::Coded(coded) => coded.height(),
        }
    }

    fn width(&self, agency: AgencyIndex) -> usize {
        match &self.form {
            Form::Placed(placed) => placed.seats[agency.0].len(),
            Form::Coded(coded) => coded.width(agency),
        }
    }
}

impl Placed {
    fn new(widths: impl Iterator<Item = usize>) -> Self {
        let seats: Vec<_> = widths.map(|width| vec![None; width]).collect();
        // Room that nobody takes costs nothing; answers that have to be moved do.
        let answers = Vec::with_capacity(seats.iter().map(Vec::len).sum());
        Self { answers, seats }
    }

    /// The answers of a sheet of codes, each on its own.
    fn decoded(coded: &Coded) -> Self {
        let agencies = || (0..coded.height()).map(AgencyIndex);
        let mut placed = Self::new(agencies().map(|agency| coded.width(agency)));
        for agency in agencies() {
            for item in (0..coded.width(agency)).map(ItemIndex) {
                if let Some(answer) = coded.get(agency, item) {
                    placed.insert(agency, item, answer.clone());
                }
            }
        }
        placed
    }

    fn get(&self, agency: AgencyIndex, item: ItemIndex) -> Option<&Answer> {
        let seat = (*self.seats.get(agency.0)?.get(item.0)?)?;
        self.answers.get(seat.get() as usize - 1)
    }

    fn insert(&mut self, agency: AgencyIndex, item: ItemIndex, answer: Answer) -> Option<Answer> {
        let seat = &mut self.seats[agency.0][item.0];
        if let Some(taken) = seat {
            return Some(replace(&mut self.answers[taken.get() as usize - 1], answer));
        }
        self.answers.push(answer);
        let count = u32::try_from(self.answers.len()).ok().and_then(NonZeroU32::new);
        *seat = Some(count.expect("so many answers would take hundreds of gigabytes"));
        None
    }
}
