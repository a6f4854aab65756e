# The complete Python example of the service's own documentation ("Seedance 2.0 API: How to
# Generate AI Videos Programmatically", section "Production-Ready Python Example"), as it stands
# there but for BASE_URL. The key comes from SEEDANCE_API_KEY as in the original.
import os
import time
import requests

API_KEY = os.environ["SEEDANCE_API_KEY"]
BASE_URL = os.environ["SEEDANCE_BASE_URL"]
HEADERS = {"Authorization": f"Bearer {API_KEY}"}

def generate_video(prompt, duration=8, aspect_ratio="16:9"):
    """Submit a text-to-video task. Returns task_id."""
    response = requests.post(
        f"{BASE_URL}/generate/text-to-video",
        headers=HEADERS,
        json={
            "model": "seedance-2.0",
            "prompt": prompt,
            "duration": duration,
            "aspect_ratio": aspect_ratio,
            "audio": True,
        },
    )
    response.raise_for_status()
    return response.json()["task_id"]

def wait_for_completion(task_id, poll_interval=5, timeout=300):
    """Poll until the task finishes. Returns result dict."""
    elapsed = 0
    while elapsed < timeout:
        response = requests.get(f"{BASE_URL}/tasks/{task_id}", headers=HEADERS)
        response.raise_for_status()
        data = response.json()
        if data["status"] == "completed":
            return data["result"]
        if data["status"] == "failed":
            raise RuntimeError(f"Generation failed: {data.get('error')}")
        time.sleep(poll_interval)
        elapsed += poll_interval
    raise TimeoutError(f"Task {task_id} did not complete within {timeout}s")

def download_video(video_url, output_path):
    """Stream the video to disk."""
    response = requests.get(video_url, stream=True)
    response.raise_for_status()
    with open(output_path, "wb") as f:
        for chunk in response.iter_content(chunk_size=8192):
            f.write(chunk)

if __name__ == "__main__":
    task_id = generate_video(
        prompt="A cat sitting on a windowsill watching rain fall outside, cozy indoor lighting, shallow depth of field",
        duration=10,
    )
    print(f"Task submitted: {task_id}")
    result = wait_for_completion(task_id)
    print(f"Video ready: {result['video_url']}")
    download_video(result["video_url"], "output.mp4")
    print("Downloaded to output.mp4")
