//! Opening a casebook: what it takes to trust a file before the first query.

use crate::{
    Db, Error, Installation, Result,
    id::Id,
    migrate,
    place::Place,
    world::{Machine, World},
};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, time::Duration};

/// "Atta" in ASCII, in the file's header.
pub(crate) const APPLICATION_ID: i64 = 0x4174_7461;
/// How long a writer waits for another before it says so.
const WAIT: Duration = Duration::from_secs(2);

pub struct Casebook {
    pub(crate) connection: Connection,
    pub(crate) world: Box<dyn World>,
    pub(crate) installation: Installation,
    pub(crate) id: Id,
    pub(crate) place: Place,
    /// Something was written that may stand in the log alone.
    pub(crate) in_log: bool,
    seen_version: i64,
    seen_entry: i64,
}

impl Casebook {
    /// Opens the file, or makes it if it is not there. A file that is not a casebook, a damaged one or a newer one is left untouched.
    pub fn open(path: &Path, world: Box<dyn World>, installation: Installation) -> Result<Casebook> {
        Casebook::open_with(migrate::STEPS, path, world, installation)
    }

    /// Opens a file to be read and held against itself: nothing is written, neither to it nor beside it.
    pub fn open_to_read(path: &Path, world: Box<dyn World>, installation: Installation) -> Result<Casebook> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(read_uri(path)?, flags)?;
        prepare(&connection).map_err(|e| named(e, path))?;
        let id = migrate::as_it_is(&connection, migrate::STEPS).map_err(|e| named(e, path))?;
        let place = Place::of(path);
        Ok(Casebook { connection, world, installation, id, place, in_log: false, seen_version: 0, seen_entry: 0 })
    }

    pub(crate) fn open_with(
        steps: &[&str],
        path: &Path,
        world: Box<dyn World>,
        installation: Installation,
    ) -> Result<Casebook> {
        refuse_network(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|e| match Error::from(e) {
            Error::ReadOnly(_) => Error::ReadOnly(format!(
                "{} cannot be opened for writing; check that the folder exists and is yours",
                path.display()
            )),
            other => other,
        })?;
        prepare(&connection).map_err(|e| named(e, path))?;
        let id = migrate::bring_up_to_date(&mut connection, steps, path, &*world).map_err(|e| named(e, path))?;
        let seen_version = data_version(&connection)?;
        let seen_entry = last_entry(&connection)?;
        // Bringing it up to date has written to it.
        let (place, in_log) = (Place::of(path), true);
        Ok(Casebook { connection, world, installation, id, place, in_log, seen_version, seen_entry })
    }

    pub fn db(&self) -> Db<'_> {
        Db(&self.connection)
    }

    /// The time, as this casebook is told it.
    pub fn now(&self) -> i64 {
        self.world.now()
    }

    /// Of this casebook, the same in every copy of the file.
    pub fn id(&self) -> Id {
        self.id
    }

    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// Everything into the file itself, as far as nobody else is reading: wherever it is moved then, it is whole. Waits for nobody, and
    /// writes nothing to a file that is not in its place: who opened it where it is now does not see our locks.
    pub fn settle(&mut self) -> Result<()> {
        self.place.check()?;
        if !self.in_log {
            return Ok(());
        }
        self.connection.busy_timeout(Duration::ZERO)?;
        let settled = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get::<_, i64>(0));
        self.connection.busy_timeout(WAIT)?;
        self.in_log = settled? != 0;
        self.place.check()
    }

    /// What other windows and programs changed since this was last asked; cheap when nothing did.
    pub fn changes_elsewhere(&mut self) -> Result<Vec<crate::Touched>> {
        let version = data_version(&self.connection)?;
        if version == self.seen_version {
            return Ok(vec![]);
        }
        let mut statement =
            self.connection.prepare_cached("SELECT row, touched FROM journal WHERE row > ?1 ORDER BY row")?;
        let rows: Vec<(i64, String)> =
            statement.query_map([self.seen_entry], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        let mut touched = std::collections::BTreeSet::new();
        for (row, list) in rows {
            self.seen_entry = row;
            touched.extend(serde_json::from_str::<Vec<crate::Touched>>(&list)?);
        }
        // Only now: what could not be read is told the next time.
        self.seen_version = version;
        Ok(touched.into_iter().collect())
    }

    /// A copy as of now, in one file that needs no other (`VACUUM INTO`). Refused if something is there already.
    pub fn backup(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(Error::refused(
                "exists",
                format!("{} is there already", to.display()),
                "choose another name; a backup never replaces a file",
            ));
        }
        copy_to(&self.connection, to)?;
        if self.place.is_away() {
            holds_together(to).inspect_err(|_| {
                let _ = std::fs::remove_file(to);
            })?;
        }
        Ok(())
    }
}

/// What is read from a file that another program changes elsewhere may be of two minds.
fn holds_together(copy: &Path) -> Result<()> {
    let found = Casebook::open_to_read(copy, Box::new(Machine), Installation::passing(&Machine))?.check()?;
    found.broken.map_or(Ok(()), |broken| {
        Err(Error::Damaged(format!(
            "the file was changed by another program meanwhile, and no copy of it can be made: {broken}"
        )))
    })
}

/// The file as it is now, whole under that name or not there at all, and safe from a power cut when this returns.
pub(crate) fn copy_to(connection: &Connection, to: &Path) -> Result<()> {
    let beside = to.with_extension(format!("{}.part", std::process::id()));
    let name = beside.to_str().filter(|name| !name.contains('\0')).ok_or_else(|| {
        Error::invalid("bad_file_name", "this file name cannot be used", "use a name in Unicode text")
    })?;
    let copied = connection.execute("VACUUM INTO ?1", [name]).map_err(Error::from).and_then(|_| {
        std::fs::File::open(&beside)?.sync_all()?;
        // Unlike renaming, a link never replaces what came to be there meanwhile; memory sticks know no links.
        std::fs::hard_link(&beside, to).or_else(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Err(error),
            _ => std::fs::rename(&beside, to),
        })?;
        Ok(())
    });
    // What is half written is of no use to anyone; what is whole has its own name by now.
    let _ = std::fs::remove_file(&beside);
    copied
}

impl Drop for Casebook {
    /// Leaves one file behind where it can; another window still reading keeps its log, which is no loss.
    fn drop(&mut self) {
        if self.settle().is_err() {
            // Nor does SQLite of its own accord, should the file be back.
            let _ = self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}

/// A casebook from elsewhere is hostile: no code in its schema runs on our behalf.
fn prepare(connection: &Connection) -> Result<()> {
    connection.busy_timeout(WAIT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // The same plan whatever is bound: otherwise SQLite plans many statements anew on each use, which cost a third of a change.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // 16 MiB of pages instead of 2: a screen of two hundred attributions stays within it.
    connection.pragma_update(None, "cache_size", -16_384)?;
    Ok(())
}

/// Without a log beside it nobody else has the file open, and SQLite needs no lock and no file of its own: it may lie on a disc.
fn read_uri(path: &Path) -> Result<String> {
    let whole = std::path::absolute(path)?;
    let mut log = whole.clone().into_os_string();
    log.push("-wal");
    let mode = if Path::new(&log).exists() { "mode=ro" } else { "immutable=1" };
    let text = whole.to_str().ok_or_else(|| {
        Error::invalid("bad_file_name", "this file name cannot be used", "use a name in Unicode text")
    })?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/._-".contains(&b);
    let escaped: String =
        text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect();
    Ok(format!("file:{escaped}?{mode}"))
}

fn named(error: Error, path: &Path) -> Error {
    let file = path.display();
    match error {
        Error::NotACasebook(_) => Error::NotACasebook(format!("{file} is not a casebook")),
        Error::Damaged(_) => Error::Damaged(format!(
            "{file} is damaged; it was left as it is. Open a backup, or copy the file aside and run attesta check on the copy"
        )),
        other => other,
    }
}

fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA data_version", [], |r| r.get(0))?)
}

fn last_entry(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("SELECT coalesce(max(row), 0) FROM journal", [], |r| r.get(0))?)
}

/// SQLite's shared memory does not work over SMB and NFS: two machines would corrupt the file.
#[cfg(target_os = "linux")]
fn refuse_network(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(stat) = rustix::fs::statfs(folder) else { return Ok(()) };
    let kind = stat.f_type;
    if is_network(kind) {
        return Err(Error::refused(
            "network_mount",
            format!("{} is on a network drive, where a casebook cannot be kept safe", folder.display()),
            "keep it on this machine's own disk and send copies",
        ));
    }
    Ok(())
}

/// By the magic number of statfs(2).
#[cfg(target_os = "linux")]
fn is_network(kind: i64) -> bool {
    const NFS: i64 = 0x6969;
    const SMB: [i64; 3] = [0x517B, 0xFF53_4D42, 0xFE53_4D42];
    kind == NFS || SMB.contains(&kind)
}

#[cfg(not(target_os = "linux"))]
fn refuse_network(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn network_drives_are_known_by_their_kind() {
        for (kind, expected) in [
            (0x6969, true),
            (0xFF53_4D42, true),
            (0xFE53_4D42, true),
            (0x517B, true),
            (0xEF53, false),
            (0x0102_1994, false),
        ] {
            assert_eq!(
                super::is_network(kind),
                expected,
                "{kind:#x}: NFS, SMB and CIFS are refused, ext4 and tmpfs are not"
            );
        }
    }
}
