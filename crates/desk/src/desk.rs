//! The desk: one open casebook, who is at work on it, and the road every request takes.

use crate::{
    Touched,
    error::{Result, WireError},
    rooms::claim_table::Kept,
    seat::Seat,
    table,
    wire::views::Undone,
};
use attesta_casebook::{
    Actor, Casebook, Db, Installation, Machine, Op, Tx, World,
    id::{EntryId, Id, PersonId, SourceId},
    lookup, person, source,
    undo::Stepped,
};
use serde::Serialize;
use serde_json::Value;
use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
};

#[derive(Default)]
pub struct Options {
    /// None: `work.casebook` in the platform's data folder.
    pub casebook: Option<PathBuf>,
    /// Undo is kept per person and window.
    pub window: String,
    /// Others of this name may be open on the file: each has a name, and steps, of its own.
    pub one_of_several: bool,
    /// Who is at work, by name; None: whoever was last, in this file on this machine.
    pub person: Option<String>,
    /// Nothing is written to the file: it is somebody else's, or evidence itself.
    pub read_only: bool,
}

pub struct Desk {
    casebook: Mutex<Casebook>,
    me: Mutex<Option<PersonId>>,
    window: String,
    /// Held as long as the desk is, where there may be several of its name.
    _seat: Option<Seat>,
    home: PathBuf,
    progress: Mutex<Option<Listener>>,
    running: Mutex<HashMap<&'static str, Arc<AtomicBool>>>,
    order: Mutex<Option<Kept>>,
}

type Listener = Box<dyn Fn(Progress) + Send + Sync>;

/// How far a long job is.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Progress {
    pub job: String,
    pub done: u32,
    pub of: u32,
}

impl Progress {
    pub(crate) fn new(job: &str, done: usize, of: usize) -> Progress {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Progress { job: job.into(), done: number(done), of: number(of) }
    }
}

pub struct Reply {
    pub result: Result<Value>,
    /// What changed, known only after the commit.
    pub touched: Vec<Touched>,
}

impl Desk {
    pub fn open(options: Options) -> Result<Desk> {
        Desk::open_in(options, &home()?, Box::new(Machine))
    }

    /// With the data folder, clock and randomness given.
    pub fn open_in(options: Options, home: &Path, world: Box<dyn World>) -> Result<Desk> {
        std::fs::create_dir_all(home)?;
        let installation = Installation::load(&home.join("installation.json"), &*world)?;
        let path = options.casebook.unwrap_or_else(|| home.join("work.casebook"));
        let casebook = match options.read_only {
            true => Casebook::open_to_read(&path, world, installation),
            false => Casebook::open(&path, world, installation),
        }?;
        let me = match &options.person {
            Some(name) => {
                Some(person::by_name(casebook.db(), name)?.map(|p| p.id).ok_or_else(|| unknown_person(name))?)
            }
            None => remembered(home, &casebook)?,
        };
        let seat = match options.one_of_several {
            true => Some(Seat::take(home, &casebook.id().to_string(), &options.window)?),
            false => None,
        };
        Ok(Desk {
            casebook: Mutex::new(casebook),
            me: Mutex::new(me),
            window: seat.as_ref().map_or(options.window, |seat| seat.name.clone()),
            _seat: seat,
            home: home.to_owned(),
            progress: Mutex::new(None),
            running: Mutex::default(),
            order: Mutex::default(),
        })
    }

    /// Answers a command of the table. A panic becomes an error like any other; the transaction it left open is rolled back.
    pub fn dispatch(&self, name: &str, args: Value) -> Reply {
        let mut touched = vec![];
        let result = catch_unwind(AssertUnwindSafe(|| table::answer(self, &mut touched, name, args)));
        let result = result.unwrap_or_else(|_| {
            Err(WireError::new(
                "internal",
                "an unexpected fault",
                "what was saved is safe; try again, and report it if it happens again",
            ))
        });
        Reply { result, touched }
    }

    pub(crate) fn call<'d>(&'d self, touched: &'d mut Vec<Touched>) -> Call<'d> {
        Call { desk: self, casebook: lock(&self.casebook), touched }
    }

    /// The long jobs under way, and how each is told to stop.
    pub(crate) fn running(&self) -> MutexGuard<'_, HashMap<&'static str, Arc<AtomicBool>>> {
        lock(&self.running)
    }

    pub(crate) fn tell(&self, progress: &Progress) {
        if let Some(tell) = &*lock(&self.progress) {
            tell(progress.clone());
        }
    }

    /// What other windows and programs changed in the file since this was last asked.
    pub fn poll_changes(&self) -> Vec<Touched> {
        lock(&self.casebook).changes_elsewhere().unwrap_or_default()
    }

    /// Brings the file up to date by itself, so that nothing is missing from it when it is moved. What keeps it from that is told at the next change.
    pub fn settle(&self) {
        let _ = lock(&self.casebook).settle();
    }

    pub fn on_progress(&self, tell: Listener) {
        *lock(&self.progress) = Some(tell);
    }

    /// The data folder, unless `ATTESTA_HOME` names another.
    pub fn home() -> Result<PathBuf> {
        home()
    }
}

/// One request on its way.
pub(crate) struct Call<'d> {
    pub(crate) desk: &'d Desk,
    pub(crate) casebook: MutexGuard<'d, Casebook>,
    touched: &'d mut Vec<Touched>,
}

impl Call<'_> {
    pub(crate) fn db(&self) -> Db<'_> {
        self.casebook.db()
    }

    /// The row a typed id stands for.
    /// A source that was judged the same as another stands for what the two are read as.
    pub(crate) fn id<I: From<Id>>(&self, noun: &'static str, typed: &str) -> Result<I> {
        let id = lookup::of(self.db(), noun, typed)?;
        Ok(if noun == "source" { source::main(self.db(), SourceId(id))?.0 } else { id }.into())
    }

    pub(crate) fn maybe_id<I: From<Id>>(&self, noun: &'static str, typed: Option<&String>) -> Result<Option<I>> {
        typed.map(|typed| self.id(noun, typed)).transpose()
    }

    /// Not given: as it is. Given empty: none any more.
    pub(crate) fn changed_id<I: From<Id>>(
        &self,
        noun: &'static str,
        typed: Option<&String>,
    ) -> Result<Option<Option<I>>> {
        typed.map(|typed| if typed.is_empty() { Ok(None) } else { self.id(noun, typed).map(Some) }).transpose()
    }

    pub(crate) fn change<T>(&mut self, op: Op, body: impl FnOnce(&mut Tx) -> attesta_casebook::Result<T>) -> Result<T> {
        let actor = self.actor();
        let outcome = self.casebook.transact(&actor, op, body)?;
        self.touched.extend(outcome.touched);
        Ok(outcome.value)
    }

    /// What would come of a change; nothing of it stays.
    pub(crate) fn rehearse<T>(&mut self, body: impl FnOnce(&mut Tx) -> attesta_casebook::Result<T>) -> Result<T> {
        let actor = self.actor();
        Ok(self.casebook.rehearse(&actor, body)?)
    }

    pub(crate) fn step_back(&mut self, redo: bool) -> Result<Undone> {
        let actor = self.actor();
        let outcome = if redo { self.casebook.redo(&actor) } else { self.casebook.undo(&actor) }?;
        let Stepped { op, steps } = outcome.value;
        self.touched.extend(outcome.touched);
        Ok(Undone { op, steps })
    }

    /// How many steps were taken back.
    pub(crate) fn back_to(&mut self, entry: EntryId) -> Result<u32> {
        let actor = self.actor();
        let outcome = self.casebook.undo_to(&actor, entry)?;
        self.touched.extend(outcome.touched);
        Ok(outcome.value)
    }

    pub(crate) fn actor(&self) -> Actor {
        Actor { person: self.me(), window: self.desk.window.clone() }
    }

    pub(crate) fn me(&self) -> Option<PersonId> {
        *lock(&self.desk.me)
    }

    /// Who works from now on, in this file on this machine.
    pub(crate) fn work_as(&self, person: PersonId) -> Result<()> {
        *lock(&self.desk.me) = Some(person);
        let mut people = people(&self.desk.home)?;
        people.insert(self.casebook.id().to_string(), person.to_string().into());
        std::fs::write(people_file(&self.desk.home), serde_json::to_vec_pretty(&people).unwrap_or_default())?;
        Ok(())
    }

    pub(crate) fn kept_order(&self) -> MutexGuard<'_, Option<Kept>> {
        lock(&self.desk.order)
    }

    /// For the length of one step only: the sample has authors of its own.
    pub(crate) fn set_me(&self, person: Option<PersonId>) {
        *lock(&self.desk.me) = person;
    }

    pub(crate) fn tell(&self, job: &str, done: usize, of: usize) {
        self.desk.tell(&Progress::new(job, done, of));
    }
}

/// A panic while the lock was held rolled its transaction back; the casebook itself is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("ATTESTA_HOME").filter(|h| !h.is_empty()) {
        return Ok(home.into());
    }
    directories::ProjectDirs::from("org", "Attesta", "attesta").map(|dirs| dirs.data_dir().to_owned()).ok_or_else(
        || {
            WireError::new(
                "no_home",
                "this account has no data folder",
                "name the file with --casebook, and a folder with ATTESTA_HOME",
            )
        },
    )
}

fn people_file(home: &Path) -> PathBuf {
    home.join("people.json")
}

fn people(home: &Path) -> Result<serde_json::Map<String, Value>> {
    match std::fs::read(people_file(home)) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap_or_default()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Default::default()),
        Err(e) => Err(e.into()),
    }
}

fn remembered(home: &Path, casebook: &Casebook) -> Result<Option<PersonId>> {
    let last = people(home)?.get(&casebook.id().to_string()).and_then(Value::as_str).map(str::to_owned);
    let here = person::list(casebook.db())?;
    Ok(here.iter().find(|p| Some(p.id.to_string()) == last).map(|p| p.id))
}

fn unknown_person(name: &str) -> WireError {
    WireError::new(
        "unknown_person",
        format!("nobody called “{name}” works in this file"),
        "add them first: attesta person add NAME",
    )
}
