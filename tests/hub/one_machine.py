# ruff: noqa: F821  (JupyterHub gives such a file its c)
import tempfile

# Kernels talk over files. Over ports, two that start at once may be given the same one, and the second never answers.
c.Spawner.args = ["--KernelManager.transport=ipc"]
# The path of such a file must stay under 108 letters, which a home with a long name would pass.
c.Spawner.environment = {"JUPYTER_RUNTIME_DIR": lambda spawner: f"{tempfile.gettempdir()}/jupyter-{spawner.user.id}"}
# Each learner has a temporary folder of their own, which nobody else can fill.
c.SystemdSpawner.isolate_tmp = True
