//! What a person did, in the field's verbs. The journal keeps the name; the screen words it.

macro_rules! ops {
    ($($variant:ident = $text:literal),* $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Op { $($variant),* }
        impl Op {
            pub const ALL: &'static [Op] = &[$(Op::$variant),*];
            pub fn as_str(self) -> &'static str { match self { $(Op::$variant => $text),* } }
            pub fn named(name: &str) -> Option<Op> { Op::ALL.iter().copied().find(|op| op.as_str() == name) }
        }
    };
}

ops! {
    CreateCasebook = "create_casebook", AddPerson = "add_person", DescribePerson = "describe_person",
    AddDossier = "add_dossier", DescribeDossier = "describe_dossier", File = "file", Unfile = "unfile",
    AddTopic = "add_topic", ImportArticle = "import_article", DescribeArticle = "describe_article", ReviseArticle = "revise_article",
    AddSource = "add_source", DescribeSource = "describe_source", NameSource = "name_source", SetOwnership = "set_ownership",
    SetOffice = "set_office", AddContact = "add_contact", AddExternalId = "add_external_id", GradeSource = "grade_source",
    MergeSources = "merge_sources", SplitSource = "split_source",
    TellApart = "tell_apart", UntellApart = "untell_apart",
    AddClaim = "add_claim", MarkClaim = "mark_claim", DescribeClaim = "describe_claim", RelateClaims = "relate_claims", MergeClaims = "merge_claims",
    AddFigure = "add_figure", Tag = "tag", Untag = "untag", Mention = "mention",
    Suggest = "suggest", Attribute = "attribute", CorrectAttribution = "correct_attribution", AcceptAttribution = "accept_attribution",
    RejectAttribution = "reject_attribution", SplitAttribution = "split_attribution", AddHop = "add_hop", MoveHop = "move_hop", CheckQuote = "check_quote",
    AddEvidence = "add_evidence", DescribeEvidence = "describe_evidence", Ask = "ask", RecordAnswer = "record_answer",
    GiveVerdict = "give_verdict", EditScale = "edit_scale", RequestReview = "request_review", Review = "review",
    SendForCheck = "send_for_check", ImportCheck = "import_check",
    AddNote = "add_note", StartCoding = "start_coding", LeaveCoding = "leave_coding", FinishCoding = "finish_coding", Adjudicate = "adjudicate",
    SaveView = "save_view", ChangeView = "change_view", ChangeSetting = "change_setting", Remove = "remove",
    IssueReport = "issue_report", LoadSample = "load_sample", Undo = "undo", Redo = "redo",
}

impl Op {
    /// Publishing is withdrawn, not undone; a person at work is not undone under their feet.
    pub fn can_be_undone(self) -> bool {
        !matches!(self, Op::CreateCasebook | Op::AddPerson | Op::IssueReport | Op::Undo | Op::Redo)
    }

    /// Whether who does it has a hand in what they touch, and so may not review it.
    pub(crate) fn is_authorship(self) -> bool {
        !matches!(
            self,
            // Undo and redo take away or give back the authorship of the step they are about.
            Op::Undo
                | Op::Redo
                | Op::Review
                | Op::Adjudicate
                | Op::RequestReview
                | Op::SendForCheck
                | Op::ImportCheck
                | Op::AddNote
                // The program proposes; who had it do so has said nothing yet.
                | Op::Suggest
                | Op::DescribeSource
                | Op::DescribeArticle
                | Op::DescribeClaim
        )
    }

    pub(crate) fn needs_person(self) -> bool {
        !matches!(self, Op::CreateCasebook | Op::AddPerson)
    }
}
