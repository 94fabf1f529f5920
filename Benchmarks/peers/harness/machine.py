"""What it was measured on."""

import os
import platform
import subprocess
import sys
from datetime import datetime, timezone

from .places import ROOT


def machine():
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory": _memory(),
        "system": _system(),
        "python": platform.python_version(),
        "load_average": round(os.getloadavg()[0], 2),
    }


def today():
    return datetime.now(timezone.utc).strftime("%Y-%m-%d")


def commit():
    """Wen's commit, with a mark where what is built has changed since; nothing outside a clone."""
    try:
        name = _git("describe", "--always")
        return f"{name}-dirty" if name and _git("status", "--porcelain", "--", "Sources", "Dictionaries", "Package.swift") else name
    except OSError:
        return ""


def _git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def _processor():
    if sys.platform == "darwin":
        return _said("sysctl", "-n", "machdep.cpu.brand_string")
    try:
        for line in open("/proc/cpuinfo"):
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()


def _memory():
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None


def _system():
    try:
        name = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    except (OSError, AttributeError):
        name = " ".join(("macOS", platform.mac_ver()[0])) if sys.platform == "darwin" else platform.system()
    return f"{name}, {platform.machine()}"


def _said(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()
