// Is the process that started us gone, even if it was killed hard? A dead parent shows as another parent (Unix) or as a
// process id that nobody has (Windows).
const parent = Number(process.env.VPBOT_PARENT);
const atStart = process.ppid;

exports.whenGone = (act) => setInterval(() => isGone() && act(), 500).unref();

function isGone() {
  if (process.ppid !== atStart) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
